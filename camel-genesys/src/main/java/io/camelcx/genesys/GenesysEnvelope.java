// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.RefusalInBodyException;
import io.camelcx.support.http.ResponseReader;
import java.util.Optional;
import java.util.Set;

/**
 * The vendor's envelope of a response: an object {@code status} with a {@code code}, beside {@code data} and {@code errors}. It may contain
 * an error with HTTP 200 too. An error without an envelope is from a gateway or a proxy.
 */
public final class GenesysEnvelope {

    /** Done, accepted, partly done, or HTTP's own for these. */
    private static final Set<String> GOOD_CODES = Set.of("0", "1", "2", "200", "201", "202");

    /** The code of success of the Secure Email API. */
    private static final String SUCCESS = "SUCCESS";

    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    private GenesysEnvelope() {}

    /** Whether a response has an envelope. */
    public static boolean isAround(JsonNode response) {
        return response.path("status").has("code");
    }

    /**
     * Reads a response whose envelope, if it has one, reports a success. One that reports a refusal fails the call as the HTTP status would that is
     * its code.
     *
     * @param json reads the body
     */
    public static ResponseReader<JsonNode> opening(ResponseReader<JsonNode> json) {
        return response -> opened(json.read(response));
    }

    /** As {@link #opening}, of a response that may have no body. */
    public static ResponseReader<Optional<JsonNode>> openingOptional(ResponseReader<Optional<JsonNode>> json) {
        return response -> {
            Optional<JsonNode> body = json.read(response);
            return body.isPresent() ? Optional.of(opened(body.get())) : body;
        };
    }

    /**
     * A response whose envelope, if it has one, reports a success.
     *
     * @throws RefusalInBodyException if it reports a refusal
     */
    public static JsonNode opened(JsonNode body) throws RefusalInBodyException {
        if (!isAround(body) || isGood(code(body))) {
            return body;
        }
        throw new RefusalInBodyException(httpStatus(code(body)), GenesysErrorReader.envelope(body));
    }

    /**
     * The envelope of an error.
     *
     * @return empty if the error has no response, or one without an envelope
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

    private static String code(JsonNode response) {
        return response.path("status").path("code").asText().strip();
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
