// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An operation of an API.
 *
 * @param name its name in the vendor's clients
 * @param method the HTTP method
 * @param path the path below the base path, in which <code>{name}</code> stands for any segment
 * @param code the {@code status.code} of a success: 0 is done, 1 is accepted
 * @param required the fields that {@code data} must have, {@code data} itself, {@code query:} with a parameter, or {@code body:} with
 *     a field beside {@code data}
 */
public record ApiOperation(String name, String method, String path, int code, List<String> required) {
    private static final int REQUIRED = 4;

    public ApiOperation {
        required = List.copyOf(required);
    }

    /**
     * All operations of an API.
     *
     * @param api the API's name, such as {@code workspace}
     */
    public static List<ApiOperation> table(String api) {
        String resource = "/io/camelcx/simulator/genesys/" + api + "-operations.txt";
        try (InputStream table = ApiOperation.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ApiOperation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiOperation of(String line) {
        String[] columns = line.split(" ");
        return new ApiOperation(
                columns[0],
                columns[1],
                columns[2],
                Integer.parseInt(columns[3]),
                columns.length > REQUIRED ? List.of(columns[REQUIRED].split(",")) : List.of());
    }

    /** Whether the outcome arrives as an event. */
    public boolean isAsynchronous() {
        return code == 1;
    }
}
