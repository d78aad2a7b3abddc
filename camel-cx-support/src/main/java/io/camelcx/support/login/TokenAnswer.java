// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.login;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ExpectedContent;
import io.camelcx.support.http.ResponseReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the JSON response to a login or the renewal of a token: with the names of OAuth 2 (RFC 6749), or with those that vendors use instead.
 */
public final class TokenAnswer {

    private static final int MAX_ANSWER_BYTES = 64 * 1024;
    private static final List<String> TOKEN = List.of("access_token", "accessToken", "token");
    private static final List<String> REFRESH_TOKEN = List.of("refresh_token", "refreshToken");
    private static final List<String> EXPIRES_IN = List.of("expires_in", "expiresIn", "tokenExpirationTimeSec");

    /** A longer life is invalid, and may exceed the range of instants. */
    private static final long MAX_LIFE_SECONDS = Duration.ofDays(3650).toSeconds();

    /** The characters that a header can contain. */
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7E]+");

    private TokenAnswer() {}

    /**
     * Reads a response; one without a token fails the call. A lifetime that is missing, no number, not positive or longer than ten years counts as
     * unknown: such a token is used until it is refused.
     */
    public static ResponseReader<AccessToken> reader(ObjectMapper mapper, Clock clock) {
        ObjectReader json = mapper.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        ResponseReader<JsonNode> answer = ResponseReader.limited(
                ExpectedContent.json().confidential(), MAX_ANSWER_BYTES, body -> json.readValue(body));
        return response -> token(response, answer.read(response), clock);
    }

    private static AccessToken token(ApiResponse response, JsonNode answer, Clock clock) {
        String value = text(answer, TOKEN).orElseThrow(() -> response.problem("the answer holds no access_token"));
        return new AccessToken(
                value,
                life(answer).map(life -> clock.instant().plus(life)).orElse(Instant.MAX),
                text(answer, REFRESH_TOKEN));
    }

    private static Optional<String> text(JsonNode answer, List<String> names) {
        return names.stream()
                .map(answer::path)
                .filter(JsonNode::isTextual)
                .map(node -> node.textValue().strip())
                .filter(text -> VALUE.matcher(text).matches())
                .findFirst();
    }

    private static Optional<Duration> life(JsonNode answer) {
        return EXPIRES_IN.stream()
                .map(answer::path)
                .filter(JsonNode::isValueNode)
                .flatMap(node -> number(node.asText().strip()).stream())
                .filter(seconds -> seconds >= 1 && seconds <= MAX_LIFE_SECONDS)
                .map(seconds -> Duration.ofSeconds(seconds.longValue()))
                .findFirst();
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
