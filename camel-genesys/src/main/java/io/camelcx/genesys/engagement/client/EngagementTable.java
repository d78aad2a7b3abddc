// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import static io.camelcx.genesys.operation.OperationParameter.field;
import static io.camelcx.genesys.operation.OperationParameter.path;
import static io.camelcx.genesys.operation.OperationParameter.query;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.operation.OperationParameter.Type;
import java.util.List;
import java.util.Set;

/** All operations of the Engagement API, as the vendor's clients have them. */
public final class EngagementTable {

    /** The version of the API. */
    static final String VERSION = "3";

    /** The parameter of paths that names a callback service. */
    public static final String SERVICE = "service-name";

    /** The parameter of paths that names a queue. */
    public static final String QUEUE = "queue-name";

    /** The parameter with a list of queues. */
    public static final String QUEUES = "virtual-queues";

    private static final List<ApiOperation> OPERATIONS = List.of(
            operation("book", "POST", "/callbacks/create").with(field("serviceName"), field("phoneNumber")),
            operation("callback", "POST", "/callbacks/retrieve").with(field("id")),
            operation("cancel", "POST", "/callbacks/cancel").with(field("id")),
            operation("availability", "GET", "/callbacks/availability/{service-name}")
                    .with(
                            path(SERVICE),
                            query("start"),
                            query("end"),
                            query("numberOfDays", Type.NUMBER),
                            query("timezone"),
                            query("maxTimeSlots", Type.NUMBER),
                            query("reportBusy", Type.BOOLEAN)),
            operation("openFor", "GET", "/callbacks/open-for/{service-name}")
                    .with(path(SERVICE), query("start"), query("timezone")),
            operation("queueStatus", "GET", "/callbacks/queue-status/{queue-name}")
                    .with(path(QUEUE)),
            operation("estimatedWaitTime", "GET", "/estimated-wait-time")
                    .with(
                            query(QUEUES, Type.NAMES).mandatory(),
                            query("mode"),
                            query("include-calls-on-hold", Type.BOOLEAN)),
            operation("callIn", "POST", "/call-in/requests/create").with(field("groupName")),
            operation("statistics", "POST", "/statistics/operations/get-statistic-ex")
                    .with(new OperationParameter("statistics", Kind.FIELD, Type.TEXT, false, Set.of())));

    private EngagementTable() {}

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

    private static ApiOperation operation(String name, String method, String path) {
        return ApiOperation.of(name, method, path, Result.VALUE).in(VERSION);
    }
}
