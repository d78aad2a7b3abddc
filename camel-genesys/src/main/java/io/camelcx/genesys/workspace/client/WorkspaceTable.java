// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import io.camelcx.genesys.operation.ApiOperation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All operations of the Workspace API but those that begin and end a session of a browser. */
public final class WorkspaceTable {

    /** The version of the API. */
    public static final String VERSION = "3";

    private static final List<WorkspaceOperation> OPERATIONS = Stream.of(
                    SessionRows.ROWS, VoiceRows.ROWS, MediaRows.ROWS)
            .flatMap(List::stream)
            .toList();
    private static final Map<String, WorkspaceOperation> BY_NAME =
            OPERATIONS.stream().collect(Collectors.toUnmodifiableMap(WorkspaceOperation::name, Function.identity()));

    private WorkspaceTable() {}

    /** All operations. */
    public static List<WorkspaceOperation> operations() {
        return OPERATIONS;
    }

    /** The requests of all operations. */
    public static List<ApiOperation> calls() {
        return OPERATIONS.stream().map(WorkspaceOperation::call).toList();
    }

    /**
     * An operation.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static WorkspaceOperation operation(String name) {
        WorkspaceOperation operation = BY_NAME.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("There is no operation " + name);
        }
        return operation;
    }
}
