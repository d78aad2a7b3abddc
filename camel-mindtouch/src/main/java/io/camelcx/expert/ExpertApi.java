// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.limit.CallLimit;
import io.camelcx.support.login.OAuthTokenSource;
import io.camelcx.support.retry.RetryPolicy;
import io.camelcx.support.secret.Redactor;
import io.camelcx.support.thread.CxThreads;
import io.camelcx.support.time.ServerClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A running connection, as the vendor's API clients see it.
 *
 * @param root      the URL of the site's API, without a trailing slash
 * @param transport makes calls with the credentials, within the limits of the connection
 * @param tokens    the bearer token, if calls carry one
 * @param threads   where blocking work runs
 * @param metrics   the connection's metrics
 * @param clock     the local time
 * @param siteClock the time of the site
 * @param retry     the attempts of a call, for calls that cannot leave them to the transport
 * @param waiting   makes such calls after a delay
 */
public record ExpertApi(
        URI root,
        HttpTransport transport,
        Optional<BearerTokens> tokens,
        CxThreads threads,
        MeterRegistry metrics,
        Clock clock,
        ServerClock siteClock,
        RetryPolicy retry,
        DelayedCalls waiting) {

    /** The path of a site's API. */
    public static final String ROOT_PATH = "/@api/deki";

    /** The vendor's name in errors. */
    public static final String VENDOR = "CXone Expert";

    private static final String TOKEN_HEADER = "X-Deki-Token";

    static ExpertApi open(
            ConnectionParts parts,
            URI site,
            ExpertCredentials credentials,
            RefreshTokens refreshTokens,
            CallLimit limit) {
        ObjectMapper mapper = ExactJson.mapper();
        HttpTransport.Builder transport = parts.transport(VENDOR)
                .errors(new ExpertErrorReader(mapper))
                .redactor(redactor(credentials, refreshTokens));
        HttpTransport login = parts.own(transport.build());
        Optional<BearerTokens> tokens = Optional.empty();
        if (credentials instanceof ExpertCredentials.Signed signed) {
            transport.secretHeader(
                    TOKEN_HEADER, () -> signed.token().sign(parts.serverClock().likely()));
        } else if (credentials instanceof ExpertCredentials.Browser browser) {
            transport.secretHeader(TOKEN_HEADER, browser::token);
            browser.authToken().ifPresent(session -> transport.secretHeader("Cookie", () -> "authtoken=" + session));
        } else if (credentials instanceof ExpertCredentials.Granted granted) {
            tokens = Optional.of(parts.tokens(source(granted, refreshTokens, site, login, mapper, parts.clock())));
            tokens.ifPresent(transport::tokens);
        }
        return new ExpertApi(
                URI.create(site + ROOT_PATH),
                parts.own(transport.limit(limit).build()),
                tokens,
                parts.threads(),
                parts.metrics(),
                parts.clock(),
                parts.serverClock(),
                parts.retry(),
                parts.own(new DelayedCalls(parts.threads())));
    }

    private static Redactor redactor(ExpertCredentials credentials, RefreshTokens refreshTokens) {
        List<Supplier<String>> secrets = new ArrayList<>();
        credentials.secrets().forEach(secret -> secrets.add(() -> secret));
        secrets.add(() -> refreshTokens.current().orElse(null));
        return Redactor.of(secrets);
    }

    private static GrantedTokenSource source(
            ExpertCredentials.Granted granted,
            RefreshTokens refreshTokens,
            URI site,
            HttpTransport login,
            ObjectMapper mapper,
            Clock clock) {
        URI tokenUrl = URI.create(site + "/@app/auth/" + granted.authId() + "/token/access.json");
        OAuthTokenSource oauth = new OAuthTokenSource(
                login, () -> CompletableFuture.completedFuture(tokenUrl), granted.client(), Map.of(), mapper, clock);
        return new GrantedTokenSource(oauth, refreshTokens, granted.code());
    }

    @Override
    public String toString() {
        return "ExpertApi[" + root + "]";
    }
}
