// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.RetryOptions;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.limit.CallSpacing;
import io.camelcx.support.limit.SharedCallSpacings;
import io.camelcx.support.login.OAuthTokenSource;
import io.camelcx.support.secret.Redactor;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** What a started connection holds: threads and HTTP client, and over them the API. */
record RunningConnection(CxoneApi api, HttpTransport login, ConnectionParts parts) {

    static RunningConnection start(
            ConnectionParts parts, RetryOptions retry, CxoneAddresses addresses, CxoneLogin who) {
        ObjectMapper mapper = ExactJson.mapper();
        List<Supplier<String>> secrets = who.credentials().secrets().stream()
                .map(secret -> (Supplier<String>) () -> secret)
                .toList();
        Redactor redactor = Redactor.of(secrets);
        HttpTransport.Builder transport = parts.transport(CxoneApi.VENDOR, retry)
                .errors(new CxoneErrorReader(mapper))
                .redactor(redactor);
        HttpTransport login = transport.build();
        Discovery discovery = new Discovery(login, addresses.issuerUrl(), mapper);
        BearerTokens tokens = parts.tokens(source(login, discovery, addresses, who, parts, mapper));
        CallSpacing submits = SharedCallSpacings.of("cxone/" + addresses.place() + "/" + who.tenant());
        submits.atLeast(who.submitInterval());
        CxoneApi api = new CxoneApi(
                addresses.base(discovery),
                transport.tokens(tokens).build(),
                tokens,
                redactor,
                mapper,
                submits,
                who.submitInterval(),
                new DelayedCalls(parts.threads()),
                parts.threads(),
                parts.metrics(),
                parts.clock(),
                parts.serverClock());
        return new RunningConnection(api, login, parts);
    }

    private static TokenSource source(
            HttpTransport login,
            Discovery discovery,
            CxoneAddresses addresses,
            CxoneLogin who,
            ConnectionParts parts,
            ObjectMapper mapper) {
        if (who.credentials() instanceof CxoneCredentials.AccessKey key) {
            return new AccessKeyTokenSource(
                    login, addresses.accessKeyUrl(), addresses.refreshUrl(), key, mapper, parts.clock());
        }
        CxoneCredentials.Application application = (CxoneCredentials.Application) who.credentials();
        Supplier<CompletableFuture<URI>> tokenUrl = addresses
                .tokenUrl()
                .<Supplier<CompletableFuture<URI>>>map(url -> () -> CompletableFuture.completedFuture(url))
                .orElseGet(() -> application.accessKey().isPresent()
                        ? discovery::tokenEndpoint
                        : () -> CompletableFuture.completedFuture(addresses.clientCredentialsUrl()));
        return new OAuthTokenSource(login, tokenUrl, application.client(), application.grant(), mapper, parts.clock());
    }

    void stop(CamelContext context) {
        api.waiting().close();
        api.transport().close();
        login.close();
        parts.stop(context);
    }
}
