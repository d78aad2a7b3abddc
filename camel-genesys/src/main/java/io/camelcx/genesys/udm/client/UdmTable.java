// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import static io.camelcx.genesys.operation.OperationParameter.field;
import static io.camelcx.genesys.operation.OperationParameter.file;
import static io.camelcx.genesys.operation.OperationParameter.path;
import static io.camelcx.genesys.operation.OperationParameter.query;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All operations of the User Data Management API, versions 10, 4 and 3, as the tables of the vendor's text have them. */
public final class UdmTable {

    private static final String V10 = "10";
    private static final String V4 = "4";
    private static final String V3 = "3";

    private static final OperationParameter ID = path("id");
    private static final OperationParameter FILENAME = path("filename");
    private static final OperationParameter SOURCE = query("source");
    private static final OperationParameter TITLE = query("title");
    private static final OperationParameter TYPE = query("type");
    private static final OperationParameter[] JOB = {
        field("source"),
        field("title"),
        field("timeFrame"),
        field("schedulerParam"),
        field("jobParams"),
        field("jobParams.type"),
        field("jobParams.media"),
        field("suspended")
    };

    private static final List<ApiOperation> OPERATIONS = List.of(
            ApiOperation.of("certificate", "GET", "/cipher", Result.VALUE).in(V10, V3),
            ApiOperation.of("uploadCertificate", "POST", "/cipher/{certificatefilename}", Result.VALUE)
                    .in(V10, V3)
                    .with(path("certificatefilename"), file("file")),
            ApiOperation.of("attributes", "GET", "/data/attributes", Result.VALUE)
                    .in(V10)
                    .with(query("entities")),
            ApiOperation.of("jobStatuses", "GET", "/data/job-statuses", Result.VALUE)
                    .in(V10, V3),
            ApiOperation.of("sources", "GET", "/data/sources", Result.VALUE).in(V10, V3),
            ApiOperation.of("subTypes", "GET", "/data/sub-types", Result.VALUE)
                    .in(V10, V3)
                    .with(query("dataType"), SOURCE),
            ApiOperation.of("types", "GET", "/data/types", Result.VALUE)
                    .in(V10, V3)
                    .with(SOURCE),
            ApiOperation.of("labels", "GET", "/resources/labels", Result.VALUE).in(V10),
            ApiOperation.of("version", "GET", "/version", Result.VALUE).in(V10, V3),
            ApiOperation.of("createJob", "POST", "/export/jobs", Result.VALUE)
                    .in(V10, V4)
                    .with(join(List.of(field("type").only(V10)), JOB))
                    .onlyOnce(),
            ApiOperation.of("jobs", "GET", "/export/jobs", Result.PAGE)
                    .in(V10, V4)
                    .with(list(TITLE, TYPE, query("scheduleType"), query("suspend", Type.BOOLEAN))),
            ApiOperation.of("job", "GET", "/export/jobs/{id}", Result.VALUE)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("updateJob", "PUT", "/export/jobs/{id}", Result.VALUE)
                    .in(V10, V4)
                    .with(join(List.of(ID, field("type")), JOB)),
            ApiOperation.of("cancelJob", "POST", "/export/jobs/cancel/{id}", Result.NOTHING)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("suspendJob", "POST", "/export/jobs/suspend/{id}", Result.VALUE)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("resumeJob", "POST", "/export/jobs/resume/{id}", Result.VALUE)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("deleteJob", "DELETE", "/export/jobs/{id}", Result.NOTHING)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("deleteJobs", "DELETE", "/export/jobs", Result.NOTHING)
                    .in(V10, V4)
                    .with(query("jobIDs").mandatory()),
            ApiOperation.of("history", "GET", "/export/history", Result.PAGE)
                    .in(V10, V4)
                    .with(list(
                            TITLE,
                            TYPE,
                            query("fileName"),
                            query("status"),
                            query("jobId").only(V10))),
            ApiOperation.of("historyRecord", "GET", "/export/history/{id}", Result.VALUE)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("progress", "GET", "/export/history/{id}/progress", Result.VALUE)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("deleteHistory", "DELETE", "/export/history/{id}", Result.NOTHING)
                    .in(V10, V4)
                    .with(ID),
            ApiOperation.of("deleteHistoryRecords", "DELETE", "/export/history", Result.NOTHING)
                    .in(V10, V4)
                    .with(query("jobIDs").mandatory()),
            ApiOperation.of("fileMetadata", "GET", "/file-metadatas", Result.PAGE)
                    .in(V10, V3)
                    .with(list(
                            TYPE,
                            query("name"),
                            query("jobTitle"),
                            query("startDate"),
                            query("endDate"),
                            query("historyId").only(V10))),
            // The text marks the names as optional; without them there would be nothing to link to.
            ApiOperation.of("files", "GET", "/files", Result.VALUE)
                    .in(V10, V3)
                    .with(query("filename", Type.NAMES).mandatory()),
            ApiOperation.of("download", "GET", "/files/{filename}", Result.FILE)
                    .in(V10, V3)
                    .with(FILENAME),
            ApiOperation.of("deleteFile", "DELETE", "/files/{filename}", Result.NOTHING)
                    .in(V10, V3)
                    .with(FILENAME),
            ApiOperation.of("deleteFiles", "DELETE", "/files", Result.NOTHING)
                    .in(V10, V3)
                    .with(query("filename").mandatory()));

    private UdmTable() {}

    /** All operations, in the order of the pages. */
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

    /** The parameters that all lists have, and those of one of them. */
    private static List<OperationParameter> list(OperationParameter... its) {
        return join(
                List.of(
                        query("orderField"),
                        query("descAsc", Type.BOOLEAN),
                        query("from", Type.NUMBER),
                        query("size", Type.NUMBER),
                        SOURCE.only(V10),
                        query("bgUpdate").only(V10)),
                its);
    }

    private static List<OperationParameter> join(List<OperationParameter> first, OperationParameter... second) {
        List<OperationParameter> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(second));
        return List.copyOf(all);
    }
}
