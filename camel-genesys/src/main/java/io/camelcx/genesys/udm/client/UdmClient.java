// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationEngine;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.operation.OperationPage;
import io.camelcx.genesys.udm.export.PartName;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ResponseReader;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The vendor's User Data Management API: every operation of {@link UdmTable}, and what exports are followed with. Failures are {@link CxApiException}s,
 * refusals before a call {@link IllegalArgumentException}s.
 */
public final class UdmClient {

    private static final int PAGE_SIZE = 100;
    private static final int MAX_FILES = 10_000;
    private static final int UNAUTHORIZED = 401;

    private final OperationEngine engine;
    private final UdmService service;
    private final String version;

    /**
     * A client.
     *
     * @param version the version of the API, one that the service has
     */
    public UdmClient(GenesysApi api, UdmService service, String version) {
        this.engine = new OperationEngine(api, service.basePath());
        this.service = service;
        this.version = service.checked(version);
    }

    /** The version that runs an operation for an export: the client's own, else the newest that has it, as versions 4 and 3 have only parts. */
    private String versionOf(ApiOperation operation) {
        return operation.isIn(version)
                ? version
                : service.versions().stream()
                        .filter(operation::isIn)
                        .findFirst()
                        .orElseThrow();
    }

    /** The version of the API. */
    public String version() {
        return version;
    }

    /** Runs an operation in the client's version. */
    public CompletableFuture<Optional<JsonNode>> run(ApiOperation operation, OperationInput input) {
        return operation.once() ? create(operation, version, input, 0) : engine.run(operation, version, input);
    }

    /** A proxy may answer 401 after the job was created: it is looked for by its title before the request is repeated with another token. */
    private CompletableFuture<Optional<JsonNode>> create(
            ApiOperation create, String its, OperationInput input, long newest) {
        return engine.run(create, its, input).exceptionallyCompose(failure -> {
            if (CxApiException.statusOf(failure).orElse(0) != UNAUTHORIZED) {
                return CompletableFuture.failedFuture(failure);
            }
            String title = input.body().orElseThrow().path("title").asText();
            return jobsOf(title)
                    .thenCompose(jobs -> jobs.stream().anyMatch(job -> job.id() > newest)
                            ? CompletableFuture.failedFuture(problem(
                                            create.name(),
                                            "there is a job with the title " + title
                                                    + ", which may have been created although"
                                                    + " the response says otherwise")
                                    .status(UNAUTHORIZED)
                                    .possiblyExecuted(true)
                                    .build())
                            : engine.run(create, its, input));
        });
    }

    /**
     * Checks the input of an operation in the client's version.
     *
     * @throws IllegalArgumentException if the operation would be refused before its call
     */
    public void check(ApiOperation operation, OperationInput input) {
        engine.check(operation, version, input);
    }

    /** As {@link #check}, of a job to be created for an export. */
    public void checkJob(OperationInput input) {
        ApiOperation create = UdmTable.operation("createJob");
        engine.check(create, versionOf(create), input);
    }

    /** A page of a list in the client's version. */
    public CompletableFuture<OperationPage> page(ApiOperation operation, OperationInput input) {
        return engine.page(operation, version, input);
    }

    /**
     * All items of a list in the client's version, read page by page while it is iterated.
     *
     * @param pageSize how many are requested at once
     */
    public Iterator<JsonNode> all(ApiOperation operation, OperationInput input, int pageSize) {
        return engine.items(operation, version, input, pageSize, Waiting.UNTIL_ENDED);
    }

    /** The history, the newest record first where the server sorts as it is asked to. The thread that iterates waits for the pages. */
    public Iterator<JsonNode> history(int pageSize, Waiting waiting) {
        ApiOperation history = UdmTable.operation("history");
        return engine.items(
                history,
                versionOf(history),
                OperationInput.of(Map.of("orderField", "createdDate", "descAsc", "true")),
                pageSize,
                waiting);
    }

    /** A record of the history; fails with status 404 if there is none. */
    public CompletableFuture<JobInfo> historyRecord(long id) {
        ApiOperation operation = UdmTable.operation("historyRecord");
        return engine.run(operation, versionOf(operation), OperationInput.of(Map.of("id", Long.toString(id))))
                .thenApply(
                        body -> record(body).filter(record -> record.id() == id).orElseThrow(() -> problem(
                                        operation.name(), "the response contains no record " + id)
                                .build()));
    }

    /** The records of the history with a title, the newest ids first; of the newest 100 whose titles contain it. */
    public CompletableFuture<List<JobInfo>> historyOf(String title) {
        return titled("history", title);
    }

    /** The jobs with a title, the newest ids first; of the newest 100 whose titles contain it. */
    public CompletableFuture<List<JobInfo>> jobsOf(String title) {
        return titled("jobs", title);
    }

    /**
     * Creates a job.
     *
     * @param newest the newest job with its title; 0 if there is none
     */
    public CompletableFuture<JobInfo> createJob(JsonNode job, long newest) {
        ApiOperation create = UdmTable.operation("createJob");
        return create(create, versionOf(create), OperationInput.body(job), newest)
                .thenApply(created -> record(created).orElseThrow(() -> problem(
                                create.name(), "the job may have been created, but the response does not contain it")
                        .possiblyExecuted(true)
                        .build()));
    }

    /** The files of an export in the order of its parts; none if the vendor has no metadata of them. */
    public CompletableFuture<List<FileMetadata>> files(JobInfo export) {
        ApiOperation files = UdmTable.operation("fileMetadata");
        String its = versionOf(files);
        boolean byId = files.parameter("historyId", its).isPresent();
        Map<String, String> filter = byId
                ? Map.of("historyId", Long.toString(export.id()))
                : Map.of("name", export.isSplit() ? FileMetadata.stem(export.fileName()) : export.fileName());
        return engine.list(files, its, OperationInput.of(filter), PAGE_SIZE, MAX_FILES)
                .thenApply(items -> items.stream()
                        .filter(each -> FileMetadata.belongs(each, export, byId))
                        .map(FileMetadata::of)
                        .distinct()
                        .sorted(Comparator.comparing(file -> PartName.of(file.name()), PartName.ORDER))
                        .toList());
    }

    <T> CompletableFuture<T> download(String fileName, ResponseReader<T> reader) {
        ApiOperation download = UdmTable.operation("download");
        return engine.read(download, versionOf(download), OperationInput.of(Map.of("filename", fileName)), reader);
    }

    private CompletableFuture<List<JobInfo>> titled(String operation, String title) {
        ApiOperation list = UdmTable.operation(operation);
        Map<String, String> newest = Map.of(
                "title", title, "orderField", "createdDate", "descAsc", "true", "size", Integer.toString(PAGE_SIZE));
        return engine.page(list, versionOf(list), OperationInput.of(newest)).thenApply(page -> page.items().stream()
                .flatMap(UdmClient::job)
                .filter(each -> each.title().equals(title.strip()))
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .toList());
    }

    private static Optional<JobInfo> record(Optional<JsonNode> body) {
        return body.stream().flatMap(UdmClient::job).filter(job -> job.id() > 0).findFirst();
    }

    private static Stream<JobInfo> job(JsonNode json) {
        return json instanceof ObjectNode object ? Stream.of(new JobInfo(object)) : Stream.empty();
    }

    private static CxApiException.Builder problem(String operation, String words) {
        return CxApiException.of(GenesysApi.VENDOR, operation).problem(words);
    }
}
