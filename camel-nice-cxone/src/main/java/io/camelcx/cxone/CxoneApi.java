// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.limit.CallSpacing;
import io.camelcx.support.limit.SharedCallSpacings;
import io.camelcx.support.secret.Redactor;
import io.camelcx.support.thread.CxThreads;
import io.camelcx.support.time.ServerClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A running connection, as the vendor's API clients see it.
 *
 * @param base      where the tenant's APIs are, without a slash at the end; asked at each call, for it may have to be found out
 * @param transport makes calls with the bearer token
 * @param tokens    the bearer token
 * @param redactor  takes the connection's secrets out of a text
 * @param mapper    JSON as this connection reads and writes it
 * @param submits   the turns of calls that the tenant may make only so often
 * @param submitInterval how far apart these turns are
 * @param waiting   for turns, and for what the vendor prepares
 * @param threads   where work that must not block its caller goes
 * @param metrics   where the connection counts
 * @param clock     the time
 * @param serverClock the vendor's time
 */
public record CxoneApi(
        Supplier<CompletableFuture<URI>> base,
        HttpTransport transport,
        BearerTokens tokens,
        Redactor redactor,
        ObjectMapper mapper,
        CallSpacing submits,
        Duration submitInterval,
        DelayedCalls waiting,
        CxThreads threads,
        MeterRegistry metrics,
        Clock clock,
        ServerClock serverClock) {

    /** The vendor's name in errors. */
    public static final String VENDOR = "NICE CXone";

    static CxoneApi open(ConnectionParts parts, CxoneAddresses addresses, CxoneLogin login) {
        ObjectMapper mapper = ExactJson.mapper();
        Redactor redactor = Redactor.of(login.credentials().secrets().toArray(String[]::new));
        HttpTransport.Builder transport =
                parts.transport(VENDOR).errors(new CxoneErrorReader(mapper)).redactor(redactor);
        HttpTransport withoutToken = parts.own(transport.build());
        Discovery discovery = new Discovery(withoutToken, addresses.issuerUrl(), mapper);
        BearerTokens tokens =
                parts.tokens(login.tokenSource(withoutToken, discovery, addresses, mapper, parts.clock()));
        CallSpacing submits = SharedCallSpacings.of("cxone/" + addresses.place() + "/" + login.tenant());
        submits.atLeast(login.submitInterval());
        return new CxoneApi(
                addresses.base(discovery),
                parts.own(transport.tokens(tokens).build()),
                tokens,
                redactor,
                mapper,
                submits,
                login.submitInterval(),
                parts.own(new DelayedCalls(parts.threads())),
                parts.threads(),
                parts.metrics(),
                parts.clock(),
                parts.serverClock());
    }

    /**
     * Sends a request to the tenant's APIs.
     *
     * @param path starts with a slash; every variable part of it encoded by {@link io.camelcx.support.http.PathSegment}
     * @param request makes the request for the address
     */
    public <T> CompletableFuture<T> send(String path, Function<URI, ApiRequest> request, ResponseReader<T> reader) {
        return base.get().thenCompose(url -> transport.send(request.apply(URI.create(url + path)), reader));
    }

    @Override
    public String toString() {
        return "CxoneApi";
    }
}
