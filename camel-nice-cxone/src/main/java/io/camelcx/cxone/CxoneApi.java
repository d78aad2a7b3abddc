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
 * @param base      the base URL of the tenant's APIs, without a slash at the end; requested for each call, because it may be discovered
 * @param transport makes calls with the bearer token
 * @param tokens    the bearer token
 * @param redactor  removes the connection's secrets from texts
 * @param mapper    reads and writes JSON
 * @param submits   the spacing of submissions, shared by the connections of a tenant
 * @param submitInterval the least time between two submissions
 * @param waiting   calls that wait for a permit, a retry or a job
 * @param threads   run work that must not block its caller
 * @param metrics   the meters
 * @param clock     the local time
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
        CallSpacing submits = SharedCallSpacings.of("cxone/" + addresses.host() + "/" + login.tenant());
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
