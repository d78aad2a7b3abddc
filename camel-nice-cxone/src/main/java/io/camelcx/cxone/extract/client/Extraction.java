// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.fetch.DownloadSink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits for jobs and downloads their files. The address of a file is valid for 30 seconds only, so the download starts
 * immediately, and another address is requested when the first one was refused or the download was cut off.
 */
public final class Extraction {

    /** The operation in the error of a job that delivers no file. */
    public static final String OPERATION = "extract";

    private final CxoneApi api;
    private final ExtractClient client;
    private final PollingPolicy polling;

    /**
     * How a job is polled and its file downloaded.
     *
     * @param pollDelay        the delay between two requests for a job's status
     * @param jobTimeout       how long a job may take
     * @param downloadAttempts how many times a download is started with a new address
     */
    public record PollingPolicy(Duration pollDelay, Duration jobTimeout, int downloadAttempts) {

        public PollingPolicy {
            positive("pollDelay", pollDelay);
            positive("jobTimeout", jobTimeout);
            if (downloadAttempts < 1) {
                throw new IllegalArgumentException("downloadAttempts must be at least 1, but is " + downloadAttempts);
            }
        }

        private static void positive(String option, Duration value) {
            if (value.toMillis() < 1) {
                throw new IllegalArgumentException(option + " must be at least 1 ms, but is " + value);
            }
        }
    }

    public Extraction(CxoneApi api, ExtractClient client, PollingPolicy polling) {
        this.api = api;
        this.client = client;
        this.polling = polling;
    }

    /**
     * Waits for a job and downloads its file. Cancelling the future ends the wait.
     *
     * @return the size of the file in bytes; fails with the vendor's message if the job fails
     */
    public CompletableFuture<Long> fetch(String jobId, DownloadSink sink, ExtractProgress progress) {
        return fetch(jobId, sink, progress, polling.jobTimeout());
    }

    /**
     * As {@link #fetch(String, DownloadSink, ExtractProgress)}, for a job that was submitted earlier.
     *
     * @param remaining how long the job may still take, but never longer than a new one; its status is requested at least once
     */
    public CompletableFuture<Long> fetch(
            String jobId, DownloadSink sink, ExtractProgress progress, Duration remaining) {
        progress.waiting(jobId);
        Duration wait = remaining.compareTo(polling.jobTimeout()) < 0 ? remaining : polling.jobTimeout();
        return fetch(jobId, sink, progress, api.clock().instant().plus(wait));
    }

    private CompletableFuture<Long> fetch(String jobId, DownloadSink sink, ExtractProgress progress, Instant deadline) {
        AtomicInteger attempts = new AtomicInteger(polling.downloadAttempts());
        CompletableFuture<Optional<Long>> download = api.waiting()
                .repeat(
                        () -> client.status(jobId).thenCompose(job -> fileOf(job, deadline, sink, progress)),
                        (bytes, failure) -> {
                            if (failure == null) {
                                return bytes.isEmpty() ? Optional.of(polling.pollDelay()) : Optional.empty();
                            }
                            return isDownloadFailure(failure) && attempts.decrementAndGet() > 0
                                    ? Optional.of(Duration.ZERO)
                                    : Optional.empty();
                        });
        CompletableFuture<Long> size = download.thenApply(Optional::orElseThrow);
        // Cancelling a derived future does not cancel its source.
        size.whenComplete((bytes, failure) -> download.cancel(false));
        return size;
    }

    /** Downloads the job's file and returns its size; empty while the job is running and its time is not over. */
    private CompletableFuture<Optional<Long>> fileOf(
            ExtractJob job, Instant deadline, DownloadSink sink, ExtractProgress progress) {
        if (job.state().isOpen() && api.clock().instant().isBefore(deadline)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return client.download(url(job), sink, progress).thenApply(Optional::of);
    }

    private static boolean isDownloadFailure(Throwable failure) {
        return failure instanceof CxApiException download
                && download.operation().equals(ExtractClient.DOWNLOAD);
    }

    private URI url(ExtractJob job) {
        if (job.state() == JobState.SUCCEEDED && job.url().isPresent()) {
            return job.url().get();
        }
        String problem =
                switch (job.state()) {
                    case SUCCEEDED -> "the job has succeeded, but the response contains no address of a file";
                    case RUNNING, OTHER ->
                        "the job is still " + job.word()
                                + "; it continues, and its id can be used to download the file later";
                    case FAILED, CANCELLED, EXPIRED -> "the job is " + job.state();
                };
        throw CxApiException.of(CxoneApi.VENDOR, OPERATION)
                .problem(problem + " (job " + job.id() + ")")
                .details(new ErrorDetails(
                        Optional.of(job.word()).filter(word -> !word.isEmpty()),
                        Optional.of(job.errorMessage()).filter(message -> !message.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .redactor(api.redactor())
                .build();
    }
}
