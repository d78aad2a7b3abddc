// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import io.camelcx.simulator.oauth.OAuthForm;
import io.camelcx.simulator.oauth.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The scopes of the client, and of each token that it was issued. Thread-safe. */
final class ClientScopes {
    private final Set<String> allowed;
    private final Map<String, Set<String>> granted = new ConcurrentHashMap<>();

    ClientScopes(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** The scopes that a request asks for; all of the client's if it names none. */
    Set<String> requested(OAuthForm form) {
        if (form.field("scope").isEmpty()) {
            return allowed;
        }
        Set<String> wanted =
                new TreeSet<>(List.of(form.required("scope").strip().split(" +")));
        if (!allowed.containsAll(wanted)) {
            throw OAuthForm.refusal(400, "invalid_scope", "The client has the scopes " + allowed);
        }
        return wanted;
    }

    void grant(Token token, Set<String> scopes) {
        granted.put(token.value(), scopes);
    }

    /** The scopes of a token; none of a user's. */
    Set<String> of(Token token) {
        return granted.getOrDefault(token.value(), Set.of());
    }
}
