// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;

/** The errors of the OAuth 2 operations, as the vendor's text and RFC 6749 word them. */
final class OAuthError {

    private OAuthError() {}

    static Answer badClient() {
        return answer(401, "Unauthorized", "Bad credentials")
                .header("WWW-Authenticate", "Basic realm=\"oauth2/client\"");
    }

    static Answer badUser() {
        return answer(400, "invalid_grant", "Bad credentials");
    }

    static Answer badRequest(String error, String description) {
        return answer(400, error, description);
    }

    private static Answer answer(int status, String error, String description) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", description))
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache");
    }
}
