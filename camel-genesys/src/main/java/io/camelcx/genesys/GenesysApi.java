// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorReader;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.login.OAuthTokenSource;
import io.camelcx.support.resource.Lazy;
import io.camelcx.support.secret.Redactor;
import io.camelcx.support.thread.CxThreads;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running connection, for the vendor's API clients: its base URLs, transport and tokens.
 *
 * @param baseUrl   the base URL of the API gateway, without a slash at the end
 * @param nexusUrl  the base URL of all paths below {@code /nexus/v3}, without a slash at the end
 * @param apiKey    sent as {@code x-api-key} with every request
 * @param contactCenterId sent as {@code x-ccid} with every request of the Third-Party Messaging API; empty if it is not set
 * @param channelSecrets sign messages and webhooks
 * @param client    the client application; empty without client credentials
 * @param exportKeys decrypt exports; empty if the connection has none
 * @param transport makes REST calls with key and token
 * @param tokens    the bearer token, for requests outside of the transport; empty without client credentials
 * @param errors    reads the vendor's error bodies
 * @param redactor  removes the connection's secrets from a text
 * @param json      reads and writes the vendor's JSON
 * @param values    reads and writes values of the user's types: {@link #mapper}
 * @param threads   run work that must not block its caller
 * @param waiting   calls that wait for a job or a retry
 * @param metrics   the connection's metrics
 * @param clock     the current time
 */
public record GenesysApi(
        URI baseUrl,
        URI nexusUrl,
        String apiKey,
        Optional<String> contactCenterId,
        ChannelSecrets channelSecrets,
        Optional<OAuthTokenSource.Client> client,
        Optional<ExportKeys> exportKeys,
        HttpTransport transport,
        Optional<BearerTokens> tokens,
        ErrorReader errors,
        Redactor redactor,
        ObjectMapper json,
        Lazy<ObjectMapper> values,
        CxThreads threads,
        DelayedCalls waiting,
        MeterRegistry metrics,
        Clock clock) {

    /** The vendor's name in errors. */
    public static final String VENDOR = "Genesys";

    /** The name of the header that carries the API key. */
    public static final String API_KEY_HEADER = "x-api-key";

    /** The vendor's Authentication API. */
    static final String TOKEN_PATH = "/auth/v3/oauth/token";

    static GenesysApi open(
            ConnectionParts parts,
            URI baseUrl,
            URI nexusUrl,
            GenesysCredentials credentials,
            ChannelSettings channels,
            Optional<ExportKeys> exportKeys,
            Collection<String> furtherSecrets) {
        Redactor redactor =
                Redactor.of(Stream.of(credentials.secrets(), channels.secretValues(), furtherSecrets.stream())
                        .flatMap(secrets -> secrets)
                        .<Supplier<String>>map(secret -> () -> secret)
                        .toList());
        ObjectMapper json = ExactJson.mapper();
        GenesysErrorReader errors = new GenesysErrorReader(json);
        HttpTransport.Builder transport = parts.transport(VENDOR)
                .secretHeader(API_KEY_HEADER, credentials::apiKey)
                .errors(errors)
                .redactor(redactor);
        HttpTransport login = parts.own(transport.build());
        URI tokenUri = URI.create(baseUrl + TOKEN_PATH);
        Optional<BearerTokens> tokens = credentials
                .client()
                .map(client -> new OAuthTokenSource(
                        login,
                        () -> CompletableFuture.completedFuture(tokenUri),
                        client,
                        credentials.grant(),
                        json,
                        parts.clock()))
                .map(parts::tokens);
        tokens.ifPresent(transport::tokens);
        return new GenesysApi(
                baseUrl,
                nexusUrl,
                credentials.apiKey(),
                channels.contactCenterId(),
                channels.secrets(),
                credentials.client(),
                exportKeys,
                parts.own(transport.build()),
                tokens,
                errors,
                redactor,
                json,
                new Lazy<>(() -> mapper(parts)),
                parts.threads(),
                parts.own(new DelayedCalls(parts.threads())),
                parts.metrics(),
                parts.clock());
    }

    private static ObjectMapper mapper(ConnectionParts parts) {
        return parts.mapper(ExactJson.mapper())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** Reads and writes values of the user's types: as {@link ConnectionParts#mapper} does, and times as text. */
    public ObjectMapper mapper() {
        return values.get();
    }

    /** The same as another user. */
    GenesysApi as(HttpTransport itsTransport, BearerTokens itsTokens) {
        return new GenesysApi(
                baseUrl,
                nexusUrl,
                apiKey,
                contactCenterId,
                channelSecrets,
                client,
                exportKeys,
                itsTransport,
                Optional.of(itsTokens),
                errors,
                redactor,
                json,
                values,
                threads,
                waiting,
                metrics,
                clock);
    }

    /**
     * A URI of the API.
     *
     * @param path starts with a slash; every variable part of it encoded by {@link PathSegment}
     */
    public URI uri(String path) {
        return URI.create(baseUrl + path);
    }

    /**
     * A URI of the digital channels' API, which has a host of its own.
     *
     * @param path starts with {@code /nexus/v3}; every variable part of it encoded by {@link PathSegment}
     */
    public URI nexusUri(String path) {
        return URI.create(nexusUrl + path);
    }

    /**
     * The bearer token, for a component that requires one.
     *
     * @param component the component's scheme, for the error
     * @throws IllegalArgumentException if the connection has no client credentials
     */
    public BearerTokens tokensFor(String component) {
        return tokens.orElseThrow(() -> new IllegalArgumentException(
                component + " requires client credentials: set clientId and clientSecret of the Genesys connection"));
    }

    /**
     * The client application, for a component that requires it.
     *
     * @param component the component's scheme, for the error
     * @throws IllegalArgumentException if the connection has no client credentials
     */
    public OAuthTokenSource.Client clientFor(String component) {
        return client.orElseThrow(() -> new IllegalArgumentException(
                component + " requires client credentials: set clientId and clientSecret of the Genesys connection"));
    }

    /**
     * The id of the contact center, for a component that requires it.
     *
     * @param component the component's scheme, for the error
     * @throws IllegalArgumentException if the connection has none
     */
    public String contactCenterFor(String component) {
        return contactCenterId.orElseThrow(() -> new IllegalArgumentException(
                "Genesys connection: contactCenterId is missing, which " + component + " needs"));
    }

    /**
     * The keys that decrypt exports, for a component that requires them.
     *
     * @param component the component's scheme, for the error
     * @throws IllegalArgumentException if the connection has none
     */
    public ExportKeys exportKeysFor(String component) {
        return exportKeys.orElseThrow(() -> new IllegalArgumentException("Genesys connection: keyStoreParameters is"
                + " missing, the key store with the private key that " + component + " needs to decrypt exports"));
    }

    /**
     * A URI of the API with a query.
     *
     * @param path  starts with a slash; every variable part of it encoded by {@link PathSegment}
     * @param query names and values, not encoded
     */
    public URI uri(String path, Map<String, String> query) {
        return uri(withQuery(path, query));
    }

    /** As {@link #uri(String, Map)}, of the digital channels' API. */
    public URI nexusUri(String path, Map<String, String> query) {
        return nexusUri(withQuery(path, query));
    }

    private static String withQuery(String path, Map<String, String> query) {
        String encoded = query.entrySet().stream()
                .map(parameter ->
                        PathSegment.encode(parameter.getKey()) + "=" + PathSegment.encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return encoded.isEmpty() ? path : path + "?" + encoded;
    }

    /**
     * The exception for an error inside a response.
     *
     * @param operation the operation of the request
     * @param status    the vendor's {@code status} object
     */
    public CxApiException refusal(String operation, JsonNode status) {
        return CxApiException.of(VENDOR, operation)
                .details(GenesysErrorReader.status(status))
                .redactor(redactor)
                .build();
    }

    @Override
    public String toString() {
        return "GenesysApi[" + baseUrl + "]";
    }
}
