/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
