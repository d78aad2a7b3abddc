// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table of a page with the operations of an API. */
record OperationTables(List<ApiOperation> operations) {

    /** The operations with their versions, requests and parameters. */
    String table() {
        return "| `operation` | Versions | Request | Required | Optional |\n| --- | --- | --- | --- | --- |\n"
                + operations.stream().map(OperationTables::row).collect(Collectors.joining());
    }

    private static String row(ApiOperation operation) {
        return "| `" + operation.name() + "` | " + String.join(", ", operation.versions()) + " | `" + operation.method()
                + " " + operation.path() + "` | " + parameters(operation, true) + " | " + parameters(operation, false)
                + " |\n";
    }

    /** The parameters of an operation that are required, or those that are not. */
    static String parameters(ApiOperation operation, boolean required) {
        List<String> names = new ArrayList<>();
        for (OperationParameter parameter : operation.parameters()) {
            if (parameter.required() == required) {
                List<String> some = parameter.versions().stream().sorted().toList();
                names.add("`" + parameter.name() + "`"
                        + (parameter.kind() == OperationParameter.Kind.FIELD ? " (body)" : "")
                        + (some.isEmpty() || some.containsAll(operation.versions())
                                ? ""
                                : " (version " + String.join(", ", some) + ")"));
            }
        }
        return String.join(", ", names);
    }
}
