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
 * How far an extraction has come, for whoever watches: what it does, since when, and how much it has brought. It tells the
 * log when it does something else, and now and then in a long download. Any thread may read it; one at a time writes.
 */
public final class ExtractProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractProgress.class);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

    /** What is being done. */
    public enum Step {
        /** Nothing. */
        IDLE,
        /** It waits for its turn, and submits. */
        SUBMITTING,
        /** The vendor prepares the data. */
        WAITING,
        /** The file is fetched. */
        DOWNLOADING,
        /** The route has it. */
        DELIVERING
    }

    /**
     * A moment of an extraction.
     *
     * @param step  what is being done
     * @param what  what is extracted, in words; empty if nothing is
     * @param jobId the vendor's job; empty if there is none yet
     * @param since since when it is being done
     */
    public record Moment(Step step, String what, Optional<String> jobId, Instant since) {}

    private final Clock clock;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private volatile Moment moment;
    private volatile Instant toldAt;

    /** @param clock the time */
    public ExtractProgress(Clock clock) {
        this.clock = clock;
        this.toldAt = clock.instant();
        this.moment = new Moment(Step.IDLE, "", Optional.empty(), toldAt);
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
        enter(Step.WAITING, moment.what(), Optional.of(jobId));
    }

    /** The file is fetched from its beginning. */
    public void downloading() {
        bytes.set(0);
        enter(Step.DOWNLOADING, moment.what(), moment.jobId());
    }

    /** Some more of the file is there. */
    public void downloaded(long more) {
        long total = bytes.addAndGet(more);
        Instant now = clock.instant();
        if (Duration.between(toldAt, now).compareTo(NOW_AND_THEN) >= 0) {
            toldAt = now;
            LOG.info("Extraction of {}: {} MiB downloaded", moment.what(), total >> 20);
        }
    }

    /** The route gets it. */
    public void delivering() {
        enter(Step.DELIVERING, moment.what(), moment.jobId());
    }

    /** The route has taken a row. */
    public void row() {
        rows.incrementAndGet();
    }

    /** A row was malformed. */
    public void malformedRow() {
        malformed.incrementAndGet();
    }

    /** It is over: the data were delivered. */
    public void done() {
        Moment before = moment;
        enter(Step.IDLE, "", Optional.empty());
        if (before.step() != Step.IDLE) {
            LOG.info("Extraction of {}: done, {} bytes", before.what(), bytes.get());
        }
    }

    /** It is over without data: it has failed, or was stopped. Without effect if it is over already. */
    public void abandoned() {
        Moment before = moment;
        if (before.step() != Step.IDLE) {
            enter(Step.IDLE, "", Optional.empty());
            LOG.info("Extraction of {}: ended while {}, nothing was delivered", before.what(), before.step());
        }
    }

    /** What is being done. */
    public Moment moment() {
        return moment;
    }

    /** The bytes of the file so far. */
    public long bytes() {
        return bytes.get();
    }

    /** The rows that the route has taken so far. */
    public long rows() {
        return rows.get();
    }

    /** The malformed rows so far. */
    public long malformedRows() {
        return malformed.get();
    }

    private void enter(Step step, String what, Optional<String> jobId) {
        toldAt = clock.instant();
        moment = new Moment(step, what, jobId, toldAt);
        if (step != Step.IDLE) {
            LOG.info(
                    "Extraction of {}: {}{}",
                    what,
                    step,
                    jobId.map(id -> ", job " + id).orElse(""));
        }
    }
}
