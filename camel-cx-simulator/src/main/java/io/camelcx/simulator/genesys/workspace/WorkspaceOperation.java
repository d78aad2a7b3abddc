// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An operation of the Workspace API.
 *
 * @param name its name in the vendor's clients
 * @param method the HTTP method
 * @param path the path below the base path, in which <code>{name}</code> stands for any segment
 * @param code the {@code status.code} of a success: 0 is done, 1 is accepted
 * @param required the fields that {@code data} must have, {@code data} itself, or {@code query:} with a parameter
 */
public record WorkspaceOperation(String name, String method, String path, int code, List<String> required) {
    private static final String TABLE = "/io/camelcx/simulator/genesys/workspace-operations.txt";
    private static final int REQUIRED = 4;

    public WorkspaceOperation {
        required = List.copyOf(required);
    }

    /** All operations. */
    public static List<WorkspaceOperation> all() {
        try (InputStream table = WorkspaceOperation.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(WorkspaceOperation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkspaceOperation of(String line) {
        String[] columns = line.split(" ");
        return new WorkspaceOperation(
                columns[0],
                columns[1],
                columns[2],
                Integer.parseInt(columns[3]),
                columns.length > REQUIRED ? List.of(columns[REQUIRED].split(",")) : List.of());
    }

    /** Whether the outcome arrives as an event. */
    boolean isAsynchronous() {
        return code == 1;
    }
}
