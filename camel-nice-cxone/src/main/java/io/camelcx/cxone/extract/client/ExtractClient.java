// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.CxoneApi;
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
 * The vendor's Data Extraction API V1. Every failure is a {@link io.camelcx.support.error.CxApiException}. Submitted
 * extractions wait for the tenant's turn; no thread is held while they do.
 */
public final class ExtractClient {

    /** The name of the call that fetches a file, in errors and metrics. */
    static final String DOWNLOAD = "download";

    private static final String PATH = "/data-extraction/V1";
    private static final int OK = 200;
    private static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;
    private static final int BUFFER_BYTES = 256 * 1024;

    private final CxoneApi api;
    private final Throttle throttle;

    /** @param throttleRetries how often a call is tried again that the vendor may have refused for being too early */
    public ExtractClient(CxoneApi api, int throttleRetries) {
        this.api = api;
        this.throttle = new Throttle(api, throttleRetries);
    }

    /**
     * Submits an extraction.
     *
     * @return the job's id
     */
    public CompletableFuture<String> submit(ExtractRequest request) {
        return throttle.retryWhileThrottled(() -> withPermit(() -> post("submit", "/jobs", request, this::jobId)));
    }

    /** Submits an extraction that answers when it is done; the vendor advises against it. */
    public CompletableFuture<URI> extractSync(ExtractRequest request) {
        return throttle.retryWhileThrottled(
                () -> withPermit(() -> post("extractSync", "/jobs/sync", request, this::syncUrl)));
    }

    /** Asks where a job stands. */
    public CompletableFuture<ExtractJob> status(String jobId) {
        String path = "/jobs/" + PathSegment.encode(jobId);
        return throttle.retryWhileThrottled(() -> get("status", path, response -> job(response, jobId)));
    }

    /** An answer about another job would bring another window's file. */
    private ExtractJob job(ApiResponse response, String jobId) throws IOException {
        ExtractJob job = ExtractJob.read(json(response), jobId);
        if (!job.id().equalsIgnoreCase(jobId)) {
            throw response.problem("the answer is about another job, " + job.id());
        }
        if (job.word().isBlank()) {
            throw response.problem("the answer tells no state of the job");
        }
        return job;
    }

    /** All jobs of the tenant. */
    public CompletableFuture<List<ExtractJob>> list() {
        return throttle.retryWhileThrottled(() -> get("list", "/jobs", response -> {
            JsonNode answer = json(response);
            JsonNode list = answer.isArray() ? answer : answer.path("jobs");
            if (!list.isArray()) {
                throw response.problem("the answer holds no list of jobs");
            }
            List<ExtractJob> jobs = new ArrayList<>();
            list.forEach(job -> jobs.add(ExtractJob.read(job, "")));
            return jobs;
        }));
    }

    /**
     * Downloads a file. The address carries its own signature, so none of the connection's credentials goes there. A download that
     * breaks off is begun anew, as long as the address holds.
     *
     * @return how many bytes it has
     */
    public CompletableFuture<Long> download(URI url, DownloadSink sink, ExtractProgress progress) {
        ApiRequest request = ApiRequest.get(DOWNLOAD, url).anonymous().build();
        return api.transport().send(request, response -> copy(response, sink, progress));
    }

    /** What stands in a file's place, such as a proxy's page, fails the call; a file without content has no bytes. */
    private static long copy(ApiResponse response, DownloadSink sink, ExtractProgress progress) throws IOException {
        if (response.status() != OK) {
            // No content, or a part that was not asked for, is no file without rows.
            throw response.problem("the answer is no file");
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
        return answer(response)
                .jobId()
                .orElseThrow(() -> response.problem("the job may have been submitted, but the answer holds no job id"));
    }

    private URI syncUrl(ApiResponse response) throws IOException {
        JsonNode answer = json(response);
        JsonNode inner = answer.path("exportResponse").isObject() ? answer.path("exportResponse") : answer;
        String url = inner.isTextual() ? inner.textValue() : inner.path("url").asText("");
        return HttpAddress.parse(url).orElseThrow(() -> response.problem("the answer holds no address of a file"));
    }

    private JsonNode json(ApiResponse response) throws IOException {
        return answer(response).json().orElseThrow(() -> response.problem("the answer is no JSON document"));
    }

    private JobAnswer answer(ApiResponse response) throws IOException {
        return new JobAnswer(
                api.mapper(), ResponseReader.bytes(MAX_ANSWER_BYTES).read(response));
    }
}
