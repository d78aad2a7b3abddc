// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import io.camelcx.simulator.http.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The vendor's gateway: requests that lack the API key or the token do not reach a service. */
final class AccessFilter extends HttpFilter {
    private static final Set<String> BROWSER_PATHS =
            Set.of(AuthenticationService.AUTHORIZE_PATH, WorkspaceApi.LOGIN_PATH);

    private final transient Function<HttpServletRequest, Optional<Answer>> refusal;

    private AccessFilter(Function<HttpServletRequest, Optional<Answer>> refusal) {
        this.refusal = refusal;
    }

    /** Refuses with 403 what lacks the API key; only the pages that a browser opens need none. */
    static AccessFilter apiKey(String key) {
        return new AccessFilter(
                request -> key.equals(request.getHeader("x-api-key")) || BROWSER_PATHS.contains(request.getRequestURI())
                        ? Optional.empty()
                        : Optional.of(Answer.message(403, "Forbidden")));
    }

    /** Refuses with 401 what lacks a valid token. */
    static AccessFilter token(AuthenticationService authentication) {
        return new AccessFilter(
                request -> authentication.isAuthorized(Optional.ofNullable(request.getHeader("Authorization")))
                        ? Optional.empty()
                        : Optional.of(Envelope.error(401, "Unauthorized")));
    }

    /** Refuses with 401 a token that is not valid; none is needed. */
    static AccessFilter optionalToken(AuthenticationService authentication) {
        return new AccessFilter(request -> Optional.ofNullable(request.getHeader("Authorization"))
                .filter(given -> !authentication.isAuthorized(Optional.of(given)))
                .map(given -> Envelope.error(401, "Unauthorized")));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Answer> refused = refusal.apply(request);
        if (refused.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            refused.get().writeTo(response);
        }
    }
}
