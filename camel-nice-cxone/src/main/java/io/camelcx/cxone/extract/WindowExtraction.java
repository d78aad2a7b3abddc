// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractClient;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.client.Extraction;
import io.camelcx.cxone.extract.window.DateWindow;
import io.camelcx.cxone.extract.window.Position;
import io.camelcx.cxone.extract.window.WindowCalendar;
import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.state.CurrentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts one window for a consumer. A job that was submitted earlier, perhaps by a process that was killed, is used as long as it
 * can still deliver a file; only then is another one submitted.
 */
final class WindowExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(WindowExtraction.class);
    private static final int NOT_FOUND = 404;
    private static final Set<String> FINAL_STATES = Set.of("FAILED", "CANCELLED", "CANCELED", "EXPIRED");

    private final String entityName;
    private final String version;
    private final Duration jobLifetime;
    private final CurrentState<Position> positions;
    private final ExtractProgress progress;
    private final WindowCalendar calendar;
    private final ExtractClient client;
    private final AwaitedCalls calls;
    private final DelayedCalls workers;
    private final Extraction extraction;
    private final FileDelivery delivery;

    WindowExtraction(
            CxoneExtractEndpoint endpoint,
            String version,
            AwaitedCalls calls,
            CurrentState<Position> positions,
            WindowCalendar calendar,
            ExtractProgress progress)
            throws Exception {
        this.entityName = endpoint.getEntityName();
        this.version = version;
        this.jobLifetime = endpoint.getConfiguration().getJobLifetime();
        this.positions = positions;
        this.calendar = calendar;
        this.progress = progress;
        this.client = endpoint.client();
        this.calls = calls;
        this.workers = endpoint.api().waiting();
        this.extraction = endpoint.extraction();
        this.delivery = new FileDelivery(endpoint);
        if (jobLifetime.toMillis() < 1) {
            throw new IllegalArgumentException("jobLifetime must be at least 1 ms, but is " + jobLifetime);
        }
    }

    /** Extracts a window into an exchange, and waits for it. */
    FileDelivery.Delivered into(Exchange exchange, DateWindow window) throws Exception {
        ExtractRequest request = new ExtractRequest(entityName, version, window.start(), window.end());
        progress.begin(request);
        RequestReader.describe(exchange.getMessage(), request);
        boolean suspect = positions.get().aside(window).isPresent();
        return Futures.join(delivery.deliver(
                exchange,
                progress,
                suspect,
                (file, same) -> CompletableFuture.completedFuture(download(exchange, request, window, file))));
    }

    private long download(Exchange exchange, ExtractRequest request, DateWindow window, DownloadSink file)
            throws Exception {
        Instant now = calendar.now();
        Optional<Position.Job> earlier =
                positions.update(position -> position.withoutFutureJob(now)).running();
        if (earlier.isPresent()) {
            try {
                return fetch(exchange, earlier.get(), file);
            } catch (CxApiException failure) {
                abandon(earlier.get(), failure);
            }
        }
        String id = calls.join(workers, () -> client.submit(request));
        Instant submitted = calendar.now();
        Position position = positions.update(before -> before.submitted(id, window, submitted));
        try {
            return fetch(exchange, position.running().orElseThrow(), file);
        } catch (CxApiException failure) {
            if (deliversNothing(failure)) {
                positions.update(Position::abandoned);
            }
            throw failure;
        }
    }

    /** Abandons an earlier job that will deliver no file; otherwise its failure is that of the extraction. */
    private void abandon(Position.Job job, CxApiException failure) {
        if (isTooOld(job, failure)) {
            LOG.warn(
                    "The job {} of the window {} has delivered no file since {}; the window is submitted again: {}",
                    job.id(),
                    job.window(),
                    job.submitted(),
                    failure.getMessage());
        } else if (deliversNothing(failure)) {
            LOG.info("An earlier job delivers no file, another one is submitted: {}", failure.getMessage());
        } else {
            throw failure;
        }
        positions.update(Position::abandoned);
    }

    private long fetch(Exchange exchange, Position.Job job, DownloadSink file) throws Exception {
        exchange.getMessage().setHeader(CxoneExtractConstants.JOB_ID, job.id());
        AtomicBoolean wanted = new AtomicBoolean(true);
        DownloadSink sink = new WantedSink(file, wanted::get);
        try {
            return calls.join(workers, () -> extraction.fetch(job.id(), sink, progress, remaining(job)));
        } finally {
            wanted.set(false);
        }
    }

    /** How long a job may still take; negative if its lifetime is over. */
    private Duration remaining(Position.Job job) {
        return jobLifetime.minus(Duration.between(job.submitted(), calendar.now()));
    }

    /** A job that stays open would block its window, and all windows behind it, forever. */
    private boolean isTooOld(Position.Job job, CxApiException failure) {
        return failure.operation().equals(Extraction.OPERATION)
                && remaining(job).compareTo(Duration.ZERO) <= 0;
    }

    private static boolean deliversNothing(CxApiException failure) {
        return failure.status().orElse(0) == NOT_FOUND
                || failure.code().filter(FINAL_STATES::contains).isPresent();
    }
}
