// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.RetryOptions;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.limit.CallLimit;
import io.camelcx.support.login.OAuthTokenSource;
import io.camelcx.support.secret.Redactor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** What a started connection holds: threads and HTTP client, and over them the API. */
record RunningConnection(ExpertApi api, HttpTransport login, ConnectionParts parts) {

    private static final String TOKEN_HEADER = "X-Deki-Token";

    static RunningConnection start(
            ConnectionParts parts,
            RetryOptions retry,
            URI site,
            ExpertCredentials credentials,
            RefreshTokens refreshTokens,
            CallLimit limit) {
        ObjectMapper mapper = ExactJson.mapper();
        HttpTransport.Builder transport = parts.transport(ExpertApi.VENDOR, retry)
                .errors(new ExpertErrorReader(mapper))
                .redactor(redactor(credentials, refreshTokens));
        HttpTransport login = transport.build();
        Optional<BearerTokens> tokens = Optional.empty();
        if (credentials instanceof ExpertCredentials.Signed signed) {
            transport.secretHeader(
                    TOKEN_HEADER, () -> signed.token().sign(parts.serverClock().likely()));
        } else if (credentials instanceof ExpertCredentials.Browser browser) {
            transport.secretHeader(TOKEN_HEADER, browser::token);
            browser.authToken().ifPresent(session -> transport.secretHeader("Cookie", () -> "authtoken=" + session));
        } else if (credentials instanceof ExpertCredentials.Granted granted) {
            tokens = Optional.of(parts.tokens(source(granted, refreshTokens, site, login, mapper, parts)));
            tokens.ifPresent(transport::tokens);
        }
        ExpertApi api = new ExpertApi(
                URI.create(site + ExpertApi.ROOT_PATH),
                transport.limit(limit).build(),
                tokens,
                parts.threads(),
                parts.metrics(),
                parts.clock(),
                parts.serverClock());
        return new RunningConnection(api, login, parts);
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
            ConnectionParts parts) {
        URI tokenUrl = URI.create(site + "/@app/auth/" + granted.authId() + "/token/access.json");
        OAuthTokenSource oauth = new OAuthTokenSource(
                login,
                () -> CompletableFuture.completedFuture(tokenUrl),
                granted.client(),
                Map.of(),
                mapper,
                parts.clock());
        return new GrantedTokenSource(oauth, refreshTokens, granted.code());
    }

    void stop(CamelContext context) {
        api.transport().close();
        login.close();
        parts.stop(context);
    }
}
