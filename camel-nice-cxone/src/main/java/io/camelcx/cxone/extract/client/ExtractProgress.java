// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress of an extraction: its step, since when, and how much data it has received. Each step is logged, and a long download
 * every 30 seconds. Any thread may read it; one at a time writes.
 */
public final class ExtractProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractProgress.class);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(30);

    /** The steps of an extraction. */
    public enum Step {
        /** No extraction is running. */
        IDLE,
        /** It waits for its permit, and submits. */
        SUBMITTING,
        /** The vendor prepares the data. */
        WAITING,
        /** The file is downloaded. */
        DOWNLOADING,
        /** The route processes the data. */
        DELIVERING
    }

    /**
     * The status of an extraction.
     *
     * @param step  the current step
     * @param what  what is extracted, in words; empty if nothing is
     * @param jobId the vendor's job; empty if there is none yet
     * @param since when the step began
     */
    public record Status(Step step, String what, Optional<String> jobId, Instant since) {}

    private final Clock clock;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private volatile Status status;
    private volatile Instant loggedAt;

    public ExtractProgress(Clock clock) {
        this.clock = clock;
        this.loggedAt = clock.instant();
        this.status = new Status(Step.IDLE, "", Optional.empty(), loggedAt);
    }

    /** An extraction begins. */
    public void begin(ExtractRequest request) {
        bytes.set(0);
        rows.set(0);
        malformed.set(0);
        enter(
                Step.SUBMITTING,
                request.entityName() + " version " + request.version() + ", " + request.startDate() + " to "
                        + request.endDate(),
                Optional.empty());
    }

    /** The vendor prepares the data. */
    public void waiting(String jobId) {
        enter(Step.WAITING, status.what(), Optional.of(jobId));
    }

    /** A download begins. */
    public void downloading() {
        bytes.set(0);
        enter(Step.DOWNLOADING, status.what(), status.jobId());
    }

    /** More bytes of the file were downloaded. */
    public void downloaded(long more) {
        long total = bytes.addAndGet(more);
        Instant now = clock.instant();
        if (Duration.between(loggedAt, now).compareTo(LOG_INTERVAL) >= 0) {
            loggedAt = now;
            LOG.info("Extraction of {}: {} MiB downloaded", status.what(), total >> 20);
        }
    }

    /** The data are sent to the route. */
    public void delivering() {
        enter(Step.DELIVERING, status.what(), status.jobId());
    }

    /** The route has read a row. */
    public void row() {
        rows.incrementAndGet();
    }

    /** A row was malformed. */
    public void malformedRow() {
        malformed.incrementAndGet();
    }

    /** The extraction has ended: the data were delivered. */
    public void done() {
        Status before = status;
        enter(Step.IDLE, "", Optional.empty());
        if (before.step() != Step.IDLE) {
            LOG.info("Extraction of {}: done, {} bytes", before.what(), bytes.get());
        }
    }

    /** The extraction has failed, or was stopped. Without effect if it has ended already. */
    public void abandoned() {
        Status before = status;
        if (before.step() != Step.IDLE) {
            enter(Step.IDLE, "", Optional.empty());
            LOG.info("Extraction of {}: ended while {}, nothing was delivered", before.what(), before.step());
        }
    }

    /** The current status. */
    public Status status() {
        return status;
    }

    /** The bytes of the file so far. */
    public long bytes() {
        return bytes.get();
    }

    /** The rows that the route has read so far. */
    public long rows() {
        return rows.get();
    }

    /** The malformed rows so far. */
    public long malformedRows() {
        return malformed.get();
    }

    private void enter(Step step, String what, Optional<String> jobId) {
        loggedAt = clock.instant();
        status = new Status(step, what, jobId, loggedAt);
        if (step != Step.IDLE) {
            LOG.info(
                    "Extraction of {}: {}{}",
                    what,
                    step,
                    jobId.map(id -> ", job " + id).orElse(""));
        }
    }
}
