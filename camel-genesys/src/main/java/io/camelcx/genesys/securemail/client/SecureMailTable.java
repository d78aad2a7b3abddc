// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import static io.camelcx.genesys.operation.OperationParameter.field;
import static io.camelcx.genesys.operation.OperationParameter.file;
import static io.camelcx.genesys.operation.OperationParameter.path;
import static io.camelcx.genesys.operation.OperationParameter.query;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Type;
import java.util.List;

/** All operations of the Secure Email API, as the tables of the vendor's text have them. */
public final class SecureMailTable {

    /** The version of the API. */
    static final String VERSION = "3";

    /** The variable part of paths. */
    public static final String ID = "secureMailId";

    /** The deletions differ in the value of this parameter. */
    static final String REMOVE = "remove";

    private static final OperationParameter ADDRESS = query("address").mandatory();
    private static final OperationParameter STATUS = query("status");
    private static final OperationParameter SECUREBOX = query("securebox");

    private static final List<ApiOperation> OPERATIONS = List.of(
            operation("send", "POST", "").with(SECUREBOX, field("data")),
            operation("list", "GET", "")
                    .with(ADDRESS, STATUS, query("index", Type.NUMBER), query("count", Type.NUMBER), SECUREBOX),
            operation("count", "GET", "/count").with(ADDRESS, STATUS, SECUREBOX),
            operation("get", "GET", "/{secureMailId}").with(path(ID), query("read", Type.BOOLEAN)),
            operation("markRead", "DELETE", "/{secureMailId}").with(path(ID), query(REMOVE)),
            operation("delete", "DELETE", "/{secureMailId}").with(path(ID), query(REMOVE)),
            operation("purge", "DELETE", "/{secureMailId}").with(path(ID), query(REMOVE)),
            operation("userData", "GET", "/{secureMailId}/userdata").with(path(ID)));

    private SecureMailTable() {}

    /** All operations. */
    public static List<ApiOperation> operations() {
        return OPERATIONS;
    }

    /**
     * An operation.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static ApiOperation operation(String name) {
        return ApiOperation.named(name, OPERATIONS);
    }

    /** The sending of a form, of which the vendor's text says nothing. */
    static ApiOperation sendForm() {
        return operation("send", "POST", "").with(SECUREBOX, file("data"));
    }

    private static ApiOperation operation(String name, String method, String path) {
        return ApiOperation.of(name, method, "/securemail" + path, Result.VALUE).in(VERSION);
    }
}
