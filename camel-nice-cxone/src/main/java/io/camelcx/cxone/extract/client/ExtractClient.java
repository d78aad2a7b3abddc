// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.Throttle;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ExpectedContent;
import io.camelcx.support.http.HttpAddress;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The vendor's Data Extraction API V1. Every failure is a {@link io.camelcx.support.error.CxApiException}. Submissions
 * wait for a permit of the tenant, without holding a thread.
 */
public final class ExtractClient {

    /** The operation of downloads, in errors and metrics. */
    static final String DOWNLOAD = "download";

    private static final String CAUSES =
            "Either the tenant is throttled (it may submit once in 30 seconds, by one user at a time), or the user"
                    + " of the connection lacks the permission to extract this entity.";
    private static final String PATH = "/data-extraction/V1";
    private static final int OK = 200;
    private static final int MAX_RESPONSE_BYTES = 8 * 1024 * 1024;
    private static final int BUFFER_BYTES = 256 * 1024;

    private final CxoneApi api;
    private final Throttle throttle;

    /** @param throttleRetries the number of retries of a call that may have been throttled, or that is retryable */
    public ExtractClient(CxoneApi api, int throttleRetries) {
        this.api = api;
        this.throttle = new Throttle(
                api,
                throttleRetries,
                api.submitInterval(),
                refusal -> Throttle.isThrottle(refusal) || refusal.isRetryable(),
                CAUSES);
    }

    /**
     * Submits an extraction.
     *
     * @return the job's id
     */
    public CompletableFuture<String> submit(ExtractRequest request) {
        return throttle.retryWhileThrottled(() -> withPermit(() -> post("submit", "/jobs", request, this::jobId)));
    }

    /**
     * Submits an extraction whose response comes when it is done; the vendor advises against it.
     *
     * @return the address of the file
     */
    public CompletableFuture<URI> extractSync(ExtractRequest request) {
        return throttle.retryWhileThrottled(
                () -> withPermit(() -> post("extractSync", "/jobs/sync", request, this::syncUrl)));
    }

    /** Returns the status of a job. */
    public CompletableFuture<ExtractJob> status(String jobId) {
        String path = "/jobs/" + PathSegment.encode(jobId);
        return throttle.retryWhileThrottled(() -> get("status", path, response -> job(response, jobId)));
    }

    /** A response about another job would deliver the file of another window. */
    private ExtractJob job(ApiResponse response, String jobId) throws IOException {
        ExtractJob job = ExtractJob.read(json(response), jobId);
        if (!job.id().equalsIgnoreCase(jobId)) {
            throw response.problem("the response is about another job, " + job.id());
        }
        if (job.word().isBlank()) {
            throw response.problem("the response contains no state of the job");
        }
        return job;
    }

    /** All jobs of the tenant. */
    public CompletableFuture<List<ExtractJob>> list() {
        return throttle.retryWhileThrottled(() -> get("list", "/jobs", response -> {
            JsonNode body = json(response);
            JsonNode list = body.isArray() ? body : body.path("jobs");
            if (!list.isArray()) {
                throw response.problem("the response contains no list of jobs");
            }
            List<ExtractJob> jobs = new ArrayList<>();
            list.forEach(job -> jobs.add(ExtractJob.read(job, "")));
            return jobs;
        }));
    }

    /**
     * Downloads a file. The address contains its own signature, so none of the connection's credentials is sent. A download that
     * is cut off begins again while the address is valid.
     *
     * @return the size of the file in bytes
     */
    public CompletableFuture<Long> download(URI url, DownloadSink sink, ExtractProgress progress) {
        ApiRequest request = ApiRequest.get(DOWNLOAD, url).anonymous().build();
        return api.transport().send(request, response -> copy(response, sink, progress));
    }

    /** Another document, such as a proxy's page, is an error; an empty body is a file of zero bytes. */
    private static long copy(ApiResponse response, DownloadSink sink, ExtractProgress progress) throws IOException {
        if (response.status() != OK) {
            // A response without content, or with a part of it, is not a file without rows.
            throw response.problem("the response is no file");
        }
        progress.downloading();
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (InputStream body = response.optionalBody(ExpectedContent.csv()).orElseGet(InputStream::nullInputStream);
                OutputStream file = sink.begin()) {
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                file.write(buffer, 0, length);
                total += length;
                progress.downloaded(length);
            }
        }
        return total;
    }

    private <T> CompletableFuture<T> withPermit(Supplier<CompletableFuture<T>> call) {
        return api.submits().withPermit(api.waiting(), api.clock(), call);
    }

    private <T> CompletableFuture<T> post(
            String operation, String path, ExtractRequest request, ResponseReader<T> reader) {
        ObjectNode body = api.mapper()
                .createObjectNode()
                .put("entityName", request.entityName())
                .put("version", request.version())
                .put("startDate", request.startDate().toString())
                .put("endDate", request.endDate().toString());
        return api.send(
                PATH + path,
                uri -> ApiRequest.post(operation, uri).json(api.mapper(), body).build(),
                reader);
    }

    private <T> CompletableFuture<T> get(String operation, String path, ResponseReader<T> reader) {
        return api.send(PATH + path, uri -> ApiRequest.get(operation, uri).build(), reader);
    }

    private String jobId(ApiResponse response) throws IOException {
        return read(response)
                .jobId()
                .orElseThrow(
                        () -> response.problem("the job may have been submitted, but the response contains no job id"));
    }

    private URI syncUrl(ApiResponse response) throws IOException {
        JsonNode body = json(response);
        JsonNode inner = body.path("exportResponse").isObject() ? body.path("exportResponse") : body;
        String url = inner.isTextual() ? inner.textValue() : inner.path("url").asText("");
        return HttpAddress.parse(url).orElseThrow(() -> response.problem("the response contains no address of a file"));
    }

    private JsonNode json(ApiResponse response) throws IOException {
        return read(response).json().orElseThrow(() -> response.problem("the response is no JSON document"));
    }

    private JobResponse read(ApiResponse response) throws IOException {
        return new JobResponse(
                api.mapper(), ResponseReader.bytes(MAX_RESPONSE_BYTES).read(response));
    }
}
