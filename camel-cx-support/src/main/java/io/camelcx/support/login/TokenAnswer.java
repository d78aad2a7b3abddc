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
package io.camelcx.support.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.http.ResponseReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads the JSON in which a login answers.
 *
 * @param accessToken the name of the field that holds the token
 * @param refreshToken the name of the field that holds what buys the next one
 * @param expiresIn the name of the field that says for how many seconds it holds
 */
public record TokenAnswer(String accessToken, String refreshToken, String expiresIn) {

    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    /** The names of OAuth 2 (RFC 6749). */
    public static TokenAnswer oauth() {
        return new TokenAnswer("access_token", "refresh_token", "expires_in");
    }

    /** Reads an answer; one without a token fails the call. */
    public ResponseReader<AccessToken> reader(ObjectMapper mapper, Clock clock) {
        ResponseReader<JsonNode> json = ResponseReader.json(mapper, JsonNode.class, MAX_ANSWER_BYTES);
        return response -> {
            JsonNode answer = json.read(response);
            String value = answer.path(accessToken).asText("");
            if (value.isEmpty()) {
                throw response.problem("the answer holds no " + accessToken);
            }
            JsonNode seconds = answer.path(expiresIn);
            return new AccessToken(
                    value,
                    seconds.canConvertToLong() ? clock.instant().plusSeconds(seconds.asLong()) : Instant.MAX,
                    Optional.ofNullable(answer.path(refreshToken).textValue()));
        };
    }
}
