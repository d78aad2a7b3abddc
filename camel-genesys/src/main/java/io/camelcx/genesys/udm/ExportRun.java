// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.udm.client.FileMetadata;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmClient;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports on request: creates a job unless there is one with its title, waits for its files without holding a thread, and downloads them. A
 * message that is sent again, after a lost response or a restart, finds the job of the first attempt by its title.
 */
final class ExportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);
    private static final String OPERATION = "export";

    private final GenesysUdmEndpoint endpoint;
    private final UdmClient client;
    private final OperationMessage messages;
    private final ExportFetch fetch;
    private final DelayedCalls waiting;
    private final Clock clock;
    private final Duration pollDelay;
    private final Duration jobTimeout;

    /**
     * An export that is finished.
     *
     * @param export its record of the history
     * @param parts its files
     */
    record Finished(JobInfo export, List<ExportFetch.Part> parts) {}

    /**
     * The jobs that have a title before one is created.
     *
     * @param usable whether one of them is running or finished
     * @param record the newest record of the history that is not followed: that of an earlier job, which has failed; 0 if there is none
     * @param job    the newest job; 0 if there is none
     * @param found  the one of them that is usable
     */
    private record Earlier(boolean usable, long record, long job, Optional<JobInfo> found) {

        /** A title may belong to an export of others, whose data are not those that this message requires. */
        Earlier checked(ObjectNode wanted) {
            found.filter(any -> usable)
                    .ifPresent(its -> its.differenceFrom(wanted).ifPresent(field -> {
                        throw problem("the title " + its.title() + " belongs to another export, " + its.id()
                                + ", with another " + field + "; give this one another title");
                    }));
            return this;
        }
    }

    ExportRun(GenesysUdmEndpoint endpoint, OperationMessage messages, ExportFetch fetch) throws Exception {
        GenesysUdmConfiguration options = endpoint.getConfiguration();
        this.endpoint = endpoint;
        this.client = endpoint.client();
        this.messages = messages;
        this.fetch = fetch;
        this.waiting = endpoint.waiting();
        this.clock = endpoint.api().clock();
        this.pollDelay = positive("pollDelay", options.getPollDelay());
        this.jobTimeout = positive("jobTimeout", options.getJobTimeout());
    }

    private static Duration positive(String option, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(option + " must be at least 1 ms, but is " + value);
        }
        return value;
    }

    /** Runs the export that the body of a message describes. */
    CompletableFuture<Finished> run(Exchange exchange) {
        ObjectNode job = job(exchange);
        client.checkJob(OperationInput.body(job));
        String title = job.path("title").asText().strip();
        Instant deadline = clock.instant().plus(jobTimeout);
        return earlier(title)
                .thenApply(earlier -> earlier.checked(job))
                .thenCompose(earlier -> earlier.usable()
                        ? CompletableFuture.completedFuture(earlier.record())
                        : create(job, title, earlier))
                .thenCompose(after -> follow(title, after, deadline))
                .whenComplete((done, failure) -> endpoint.running().ended(title));
    }

    private CompletableFuture<Earlier> earlier(String title) {
        return client.historyOf(title).thenCombine(client.jobsOf(title), (history, jobs) -> {
            long job = jobs.stream().mapToLong(JobInfo::id).max().orElse(0);
            if (history.isEmpty()) {
                return new Earlier(!jobs.isEmpty(), 0, job, jobs.stream().findFirst());
            }
            JobInfo newest = history.get(0);
            boolean failed = fetch.status().isFailed(newest);
            boolean newer = newest.parentId() > 0 && job > newest.parentId();
            return new Earlier(
                    !failed || newer,
                    failed ? newest.id() : newest.id() - 1,
                    job,
                    failed ? jobs.stream().findFirst() : Optional.of(newest));
        });
    }

    private CompletableFuture<Long> create(ObjectNode job, String title, Earlier earlier) {
        return client.createJob(job, earlier.job())
                .thenApply(created -> earlier.record())
                .exceptionallyCompose(failure -> {
                    if (!(Futures.unwrap(failure) instanceof CxApiException refused) || !refused.outcomeUnknown()) {
                        return CompletableFuture.failedFuture(failure);
                    }
                    LOG.info("Looking for the job {}, which may have been created: {}", title, refused.getMessage());
                    return waiting.after(pollDelay, () -> earlier(title)).thenCompose(now -> {
                        boolean created = now.job() > earlier.job() || now.usable();
                        return created
                                ? CompletableFuture.completedFuture(earlier.record())
                                : CompletableFuture.failedFuture(refused);
                    });
                });
    }

    /** Waits for the newest export of a title, of those after a record of the history. */
    private CompletableFuture<Finished> follow(String title, long after, Instant deadline) {
        CompletableFuture<Optional<Finished>> followed =
                waiting.repeat(() -> step(title, after), (finished, failure) -> {
                    boolean again = failure == null
                            ? finished.isEmpty()
                            : failure instanceof CxApiException refusal && refusal.isRetryable();
                    return again && clock.instant().isBefore(deadline) ? Optional.of(pollDelay) : Optional.empty();
                });
        return followed.thenApply(finished -> finished.orElseThrow(() ->
                problem("the export " + title + " is not finished within jobTimeout; its job continues, and the same"
                        + " message waits for it again")));
    }

    private CompletableFuture<Optional<Finished>> step(String title, long after) {
        return client.historyOf(title).thenCompose(history -> {
            Optional<JobInfo> newest =
                    history.stream().filter(record -> record.id() > after).findFirst();
            newest.ifPresent(endpoint.running()::status);
            if (newest.isEmpty() || newest.get().fileName().isEmpty()) {
                newest.filter(fetch.status()::isFailed).ifPresent(failed -> {
                    throw problem("the export " + title + " is " + failed.status() + " (record " + failed.id() + ")");
                });
                return CompletableFuture.completedFuture(Optional.empty());
            }
            return fetch.files(newest.get())
                    .thenCompose(files -> files.isPresent()
                            ? download(newest.get(), files.get())
                            : CompletableFuture.completedFuture(Optional.empty()));
        });
    }

    private CompletableFuture<Optional<Finished>> download(JobInfo export, List<FileMetadata> files) {
        return fetch.download(export, files, () -> true)
                .thenApply(parts -> Optional.of(new Finished(
                        export,
                        parts.orElseThrow(() -> problem("the files of the export " + export.title()
                                + " were deleted; give the job another title to export again")))));
    }

    private static CxApiException problem(String words) {
        return CxApiException.of(GenesysApi.VENDOR, OPERATION).problem(words).build();
    }

    private ObjectNode job(Exchange exchange) {
        JsonNode body = messages.json(exchange)
                .orElseThrow(
                        () -> new IllegalArgumentException("The operation export is refused: the body is missing"));
        if (!(body instanceof ObjectNode described)) {
            throw new IllegalArgumentException("The operation export is refused: the body must be a JSON object");
        }
        ObjectNode job = described.deepCopy();
        if (job.path("title").asText("").isBlank()) {
            messages.value(exchange, "title").ifPresent(title -> job.put("title", title));
        }
        return job;
    }
}
