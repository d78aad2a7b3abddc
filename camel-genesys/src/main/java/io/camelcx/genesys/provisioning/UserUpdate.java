// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.operation.OperationInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Completes the update of a user, for which the vendor requires names that need not change. The vendor requires the password, too, which cannot be
 * read: one that is not given is not sent, as any other value would reset it.
 *
 * @param reading reads the user with an input of the same id
 */
record UserUpdate(Function<OperationInput, CompletableFuture<Optional<JsonNode>>> reading) {

    private static final List<String> REQUIRED = List.of("userName", "firstName", "lastName");
    private static final String DBID = "dbid";

    CompletableFuture<OperationInput> complete(OperationInput input) {
        ObjectNode body = ((ObjectNode) input.body().orElseThrow()).deepCopy();
        ObjectNode data = body.withObject("/data");
        // A user that was read before may be sent back.
        data.remove("DBID");
        OperationInput update = new OperationInput(input.parameters(), Optional.of(body), Optional.empty());
        if (REQUIRED.stream().allMatch(data::hasNonNull) || !input.parameters().containsKey(DBID)) {
            return CompletableFuture.completedFuture(update);
        }
        return reading.apply(OperationInput.of(Map.of(DBID, input.parameters().get(DBID))))
                .thenApply(response -> {
                    JsonNode user = response.map(json -> json.path("data").path("user"))
                            .filter(JsonNode::isObject)
                            .orElse(data);
                    REQUIRED.stream()
                            .filter(name -> !data.hasNonNull(name) && user.hasNonNull(name))
                            .forEach(name -> data.set(name, user.get(name)));
                    return update;
                });
    }
}
