// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.http.AnswerLimitException;
import io.camelcx.support.http.RefusalInBodyException;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads responses by the vendor's rule: a 200 without a valid JSON object "is an error, and should be treated exactly the same as a status code 500".
 */
public final class ObjectResponse {

    private static final int SERVER_ERROR = 500;

    private ObjectResponse() {}

    /** Refuses what is no object, and an object that reports an error. */
    public static ResponseReader<Optional<JsonNode>> of(ResponseReader<Optional<JsonNode>> json) {
        ResponseReader<Optional<JsonNode>> parsed = parsed(json);
        return response -> {
            JsonNode body = parsed.read(response)
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> serverError("the answer has no JSON object"));
            if (body.path("errorType").isTextual()) {
                throw new RefusalInBodyException(
                        0,
                        new ErrorDetails(
                                Optional.of(body.path("errorType").textValue()),
                                Optional.of(body.path("message").asText()).filter(text -> !text.isBlank()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
            }
            return Optional.of(body);
        };
    }

    /** Reads a value of JSON; what is none counts as an error of the server. */
    public static <T> ResponseReader<T> parsed(ResponseReader<T> json) {
        return response -> {
            try {
                return json.read(response);
            } catch (AnswerLimitException tooLarge) {
                throw tooLarge;
            } catch (UnacceptableAnswerException other) {
                throw serverError(other.getMessage());
            } catch (JsonProcessingException malformed) {
                throw malformed.getCause() instanceof IOException
                        ? malformed
                        : serverError("the answer is no valid JSON");
            }
        };
    }

    private static RefusalInBodyException serverError(String problem) {
        return RefusalInBodyException.countingAs(SERVER_ERROR, problem + ", which counts as an error of the server");
    }
}
