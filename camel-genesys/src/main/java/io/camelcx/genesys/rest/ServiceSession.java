// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.session.NotificationChannels;
import io.camelcx.genesys.session.SessionAccess;
import io.camelcx.genesys.session.SessionCookies;
import io.camelcx.genesys.session.SharedSession;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.rest.PathTemplate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The CometD session of a consumer.
 *
 * @param path    the path of the CometD service
 * @param options its channels, and how it begins
 */
record ServiceSession(String path, GenesysApiConfiguration options) {

    private static final String SCHEME = "genesys-api";
    private static final int MAX_RESPONSE_BYTES = 1024 * 1024;

    /** @throws IllegalArgumentException if an option is missing or not allowed */
    SharedSession open(GenesysConnection connection, HttpSessions sessions) {
        List<String> channels = CommaList.of(options.getChannels());
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("The option channels is missing, which a consumer of genesys-api needs:"
                    + " the channels to subscribe to, such as /workspace/v3/voice");
        }
        channels.stream()
                .filter(channel -> !channel.startsWith("/"))
                .findFirst()
                .ifPresent(channel -> {
                    throw new IllegalArgumentException("channels must begin with a slash, but one is " + channel);
                });
        GenesysApi api = connection.api();
        SessionCookies cookies = sessions.cookies(options.getSession());
        SessionAccess access = Optional.ofNullable(options.getInitialize())
                .map(initialize -> PathTemplate.of(initialize).expand(none -> Optional.empty()))
                .map(initialize -> new SessionAccess(api, cookies, () -> initialized(api, cookies, initialize)))
                .orElseGet(() -> SessionAccess.of(api, cookies));
        String service = PathTemplate.of(path).expand(none -> Optional.empty());
        return new SharedSession(
                connection, access, new NotificationChannels(SCHEME, service, channels), options.sessionSettings());
    }

    /** A session may be initialized as often as necessary. */
    private static CompletableFuture<Void> initialized(GenesysApi api, SessionCookies cookies, String path) {
        ApiRequest request = ApiRequest.post("initialize", api.uri(path))
                .cookies(cookies)
                .idempotent()
                .build();
        return api.transport()
                .send(
                        request,
                        GenesysEnvelope.openingOptional(
                                ResponseReader.optionalJson(api.json(), JsonNode.class, MAX_RESPONSE_BYTES)))
                .thenAccept(accepted -> {});
    }
}
