// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import java.util.List;
import java.util.Optional;

/**
 * An operation of an API, as data.
 *
 * @param name       its name in routes
 * @param method     the HTTP method
 * @param path       the path after the version, with the names of its variable parts in braces
 * @param result     what its response contains
 * @param versions   the versions of the API that have it, the preferred one first
 * @param parameters its parameters
 * @param once       whether a second execution would do harm; then a request that was answered 401 is not repeated with another token
 */
public record ApiOperation(
        String name,
        String method,
        String path,
        Result result,
        List<String> versions,
        List<OperationParameter> parameters,
        boolean once) {

    /** What the response of an operation contains. */
    public enum Result {
        /** Nothing, or nothing of interest. */
        NOTHING,
        /** Any JSON; 204 stands for an empty list. */
        VALUE,
        /** An object with {@code items}, {@code count}, {@code from} and {@code size}, or a list; bare, or under {@code data}. */
        PAGE,
        /** The content of a file, after a redirect to another host. */
        FILE
    }

    public ApiOperation {
        versions = List.copyOf(versions);
        parameters = List.copyOf(parameters);
    }

    /** An operation without parameters in any version. */
    public static ApiOperation of(String name, String method, String path, Result result) {
        return new ApiOperation(name, method, path, result, List.of(), List.of(), false);
    }

    /**
     * An operation of a table.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static ApiOperation named(String name, List<ApiOperation> table) {
        return table.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + name));
    }

    /** The same, in some versions only. */
    public ApiOperation in(String... some) {
        return new ApiOperation(name, method, path, result, List.of(some), parameters, once);
    }

    /** The same with parameters. */
    public ApiOperation with(OperationParameter... its) {
        return with(List.of(its));
    }

    /** The same with parameters. */
    public ApiOperation with(List<OperationParameter> its) {
        return new ApiOperation(name, method, path, result, versions, its, once);
    }

    /** The same, to be executed only once. */
    public ApiOperation onlyOnce() {
        return new ApiOperation(name, method, path, result, versions, parameters, true);
    }

    /** Whether a version of the API has it. */
    public boolean isIn(String version) {
        return versions.contains(version);
    }

    /** The parameters in a version. */
    public List<OperationParameter> parameters(String version) {
        return parameters.stream().filter(each -> each.isIn(version)).toList();
    }

    /** A parameter in a version; names compare case-insensitively, as headers do. */
    public Optional<OperationParameter> parameter(String name, String version) {
        return parameters(version).stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether it sends a JSON body in a version. */
    public boolean hasBody(String version) {
        return has(OperationParameter.Kind.FIELD, version);
    }

    /** Whether it sends a file in a version. */
    public boolean hasFile(String version) {
        return has(OperationParameter.Kind.FILE, version);
    }

    private boolean has(OperationParameter.Kind kind, String version) {
        return parameters(version).stream().anyMatch(each -> each.kind() == kind);
    }
}
