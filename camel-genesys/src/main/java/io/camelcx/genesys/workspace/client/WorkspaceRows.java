// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rows of the table are made of. */
final class WorkspaceRows {

    static final OperationParameter REASONS = optional("reasons");
    static final OperationParameter EXTENSIONS = optional("extensions");

    private static final OperationParameter OPERATION_ID = OperationParameter.optionalField("operationId");

    private WorkspaceRows() {}

    /** An operation whose response has the result. */
    static WorkspaceOperation call(String name, String method, String path, OperationParameter... its) {
        return new WorkspaceOperation(operation(name, method, path, its), Optional.empty());
    }

    /** An operation whose result is an event. */
    static WorkspaceOperation event(String name, String path, ExpectedOutcome outcome, OperationParameter... its) {
        return new WorkspaceOperation(operation(name, "POST", path, its), Optional.of(outcome));
    }

    private static ApiOperation operation(String name, String method, String path, OperationParameter... its) {
        List<OperationParameter> all = new ArrayList<>(List.of(its));
        if (method.equals("POST")) {
            // Every body may have it, so that every POST has a body.
            all.add(OPERATION_ID);
        }
        return ApiOperation.of(name, method, path, name.equals("attachments") ? Result.FILE : Result.VALUE)
                .in(WorkspaceTable.VERSION)
                .with(all);
    }

    static OperationParameter data(String field) {
        return OperationParameter.field("data." + field);
    }

    static OperationParameter optional(String field) {
        return OperationParameter.optionalField("data." + field);
    }

    static ExpectedOutcome outcome(
            String messageType, ExpectedOutcome.Subject subject, String field, String... values) {
        return new ExpectedOutcome(messageType, subject, field, Set.of(values));
    }
}
