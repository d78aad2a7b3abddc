// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.DownloadSink;
import io.camelcx.cxone.extract.client.ExtractClient;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.client.Extraction;
import io.camelcx.cxone.extract.window.DateWindow;
import io.camelcx.cxone.extract.window.Position;
import io.camelcx.cxone.extract.window.PositionStore;
import io.camelcx.cxone.extract.window.WindowCalendar;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts one window for a consumer. A job that was submitted before, perhaps by a process that was killed, is asked again as
 * long as it can still deliver; only then is another one submitted.
 */
final class WindowExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(WindowExtraction.class);
    private static final int NOT_FOUND = 404;
    private static final Set<String> DEAD = Set.of("FAILED", "CANCELLED", "CANCELED", "EXPIRED");

    private final CxoneExtractEndpoint endpoint;
    private final String version;
    private final PositionStore store;
    private final ExtractProgress progress;
    private final WindowCalendar calendar;
    private final ExtractClient client;
    private final Extraction extraction;
    private final FileDelivery delivery;

    WindowExtraction(
            CxoneExtractEndpoint endpoint,
            String version,
            PositionStore store,
            WindowCalendar calendar,
            ExtractProgress progress)
            throws Exception {
        this.endpoint = endpoint;
        this.calendar = calendar;
        this.version = version;
        this.store = store;
        this.progress = progress;
        this.client = endpoint.client();
        this.extraction = endpoint.extraction();
        this.delivery = new FileDelivery(endpoint);
    }

    /** Extracts a window into an exchange, and waits for it. */
    FileDelivery.Delivered into(Exchange exchange, DateWindow window) throws Exception {
        ExtractRequest request = new ExtractRequest(endpoint.getEntityName(), version, window.start(), window.end());
        progress.begin(request);
        RequestReader.describe(exchange.getMessage(), request);
        boolean suspect = store.position().aside(window).isPresent();
        return Futures.join(delivery.deliver(
                exchange,
                progress,
                suspect,
                (file, same) -> CompletableFuture.completedFuture(download(exchange, request, window, file))));
    }

    private long download(Exchange exchange, ExtractRequest request, DateWindow window, DownloadSink file)
            throws Exception {
        Optional<Position.Job> before = store.running(calendar.now());
        if (before.isPresent()) {
            try {
                return fetch(exchange, before.get(), file);
            } catch (CxApiException failure) {
                if (isTooOld(before.get(), failure)) {
                    LOG.warn(
                            "The job {} of the window {} has brought no file since {}; the window is submitted anew: {}",
                            before.get().id(),
                            window,
                            before.get().submitted(),
                            failure.getMessage());
                } else if (isDead(failure)) {
                    LOG.info(
                            "A job of before brings nothing any more, another one is submitted: {}",
                            failure.getMessage());
                } else {
                    throw failure;
                }
                store.abandoned();
            }
        }
        String id = Futures.join(client.submit(request));
        store.submitted(id, window, calendar.now());
        try {
            return fetch(exchange, store.position().running().orElseThrow(), file);
        } catch (CxApiException failure) {
            if (isDead(failure)) {
                store.abandoned();
            }
            throw failure;
        }
    }

    private long fetch(Exchange exchange, Position.Job job, DownloadSink file) throws Exception {
        exchange.getMessage().setHeader(CxoneExtractConstants.JOB_ID, job.id());
        return Futures.join(extraction.fetch(job.id(), file, progress, left(job)));
    }

    /** How long a job may still take; negative if it has had its time. */
    private Duration left(Position.Job job) {
        Duration age = Duration.between(job.submitted(), calendar.now());
        return endpoint.getConfiguration().getJobLifetime().minus(age);
    }

    /** A job that stays open would keep its window, and all behind it, for ever. */
    private boolean isTooOld(Position.Job job, CxApiException failure) {
        return failure.operation().equals(Extraction.OPERATION) && left(job).compareTo(Duration.ZERO) <= 0;
    }

    private static boolean isDead(CxApiException failure) {
        return failure.status().orElse(0) == NOT_FOUND
                || failure.code().filter(DEAD::contains).isPresent();
    }
}
