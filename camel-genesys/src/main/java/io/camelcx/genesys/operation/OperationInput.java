// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.http.RequestBody;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller gives to an operation.
 *
 * @param parameters the values of parameters of the path and the query, by the vendor's names
 * @param body       the JSON body
 * @param file       the content of a file to upload
 */
public record OperationInput(Map<String, String> parameters, Optional<JsonNode> body, Optional<RequestBody> file) {

    public OperationInput {
        parameters = Map.copyOf(parameters);
    }

    /** Parameters only. */
    public static OperationInput of(Map<String, String> parameters) {
        return new OperationInput(parameters, Optional.empty(), Optional.empty());
    }

    /** A body only. */
    public static OperationInput body(JsonNode body) {
        return new OperationInput(Map.of(), Optional.of(body), Optional.empty());
    }
}
