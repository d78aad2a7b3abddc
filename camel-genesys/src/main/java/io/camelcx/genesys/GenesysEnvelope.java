// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.RefusalInBodyException;
import java.util.Optional;
import java.util.Set;

/**
 * The vendor's envelope around an answer: an object {@code status} with a {@code code}, beside {@code data} and {@code errors}. An error may stand in it
 * under HTTP 200 too, and only it shows that an error is the vendor's own: a gateway or a proxy answers otherwise.
 */
public final class GenesysEnvelope {

    /** Done, accepted, partly done, or HTTP's own for these. */
    private static final Set<String> GOOD_CODES = Set.of("0", "1", "2", "200", "201", "202");

    /** How the Secure Email API says that all went well. */
    private static final String SUCCESS = "SUCCESS";

    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    private GenesysEnvelope() {}

    /** Whether an answer has an envelope. */
    public static boolean isAround(JsonNode answer) {
        return answer.path("status").has("code");
    }

    /** Whether an answer is no refusal; one without an envelope is none. */
    public static boolean isSuccess(JsonNode answer) {
        return !isAround(answer) || isGood(code(answer));
    }

    /**
     * Looks into an answer before it counts as a success.
     *
     * @return the answer itself
     * @throws RefusalInBodyException if its envelope refuses; a code that is an HTTP status counts as that
     */
    public static JsonNode opened(JsonNode answer) throws RefusalInBodyException {
        if (isSuccess(answer)) {
            return answer;
        }
        throw new RefusalInBodyException(httpStatus(code(answer)), GenesysErrorReader.envelope(answer));
    }

    /**
     * The envelope of an error.
     *
     * @return empty if the error's answer had none, or was none
     */
    public static Optional<JsonNode> of(CxApiException failure, ObjectMapper mapper) {
        try {
            return failure.body()
                    .map(body -> body.isBlank() ? null : body)
                    .map(body -> tree(body, mapper))
                    .filter(GenesysEnvelope::isAround);
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }

    private static JsonNode tree(String body, ObjectMapper mapper) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isGood(String code) {
        return GOOD_CODES.contains(code) || code.equalsIgnoreCase(SUCCESS);
    }

    private static String code(JsonNode answer) {
        return answer.path("status").path("code").asText().strip();
    }

    private static int httpStatus(String code) {
        try {
            int status = Integer.parseInt(code);
            return status >= FIRST_ERROR && status <= LAST_ERROR ? status : 0;
        } catch (NumberFormatException itsOwn) {
            return 0;
        }
    }
}
