// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import io.camelcx.simulator.genesys.settings.UdmState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A job, which starts exports by its schedule. Its owner guards it. */
final class Job {
    private final long id;
    private final Instant created;
    private JobRequest request;
    private boolean suspended;
    private boolean canceled;
    private int started;
    private Instant since;
    private Optional<Export> last = Optional.empty();

    Job(long id, JobRequest request, Instant created) {
        this.id = id;
        this.created = created;
        this.request = request;
        this.suspended = request.suspended();
        this.since = created;
    }

    long id() {
        return id;
    }

    JobRequest request() {
        return request;
    }

    int started() {
        return started;
    }

    boolean isSuspended() {
        return suspended;
    }

    Optional<Export> last() {
        return last;
    }

    boolean isRunning() {
        return last.filter(export -> !export.state().isFinal()).isPresent();
    }

    /** When the next export starts; empty if none follows. */
    Optional<Instant> due() {
        return canceled || suspended ? Optional.empty() : next();
    }

    void start(Export export, Instant time) {
        last = Optional.of(export);
        since = time;
        started++;
    }

    /** Whether nothing follows any more. */
    boolean isFinished() {
        return !isRunning() && (canceled || next().isEmpty());
    }

    void update(JobRequest changed, Instant now) {
        request = changed;
        suspended = changed.suspended();
        since = now;
    }

    void cancel() {
        canceled = true;
        last.filter(export -> isRunning()).ifPresent(export -> export.end(UdmState.CANCELED));
    }

    void suspend(Instant now) {
        suspended = true;
        last.ifPresent(export -> export.suspend(now));
    }

    /** Goes on; starts that were missed are not made up for, except that of a job with one export. */
    void resume(Instant now) {
        suspended = false;
        since = now;
        last.ifPresent(export -> export.resume(now));
    }

    JobInfo info(Instant now) {
        Optional<JobInfo> export = last.map(found -> found.info(now));
        return new JobInfo(
                id,
                OptionalLong.empty(),
                request,
                state(),
                created,
                export.map(JobInfo::progress).orElse(0),
                export.flatMap(JobInfo::fileName),
                export.map(JobInfo::fileSize).orElse(OptionalLong.empty()));
    }

    private UdmState state() {
        if (canceled) {
            return UdmState.CANCELED;
        }
        if (suspended) {
            return UdmState.SUSPENDED;
        }
        return last.filter(export -> isFinished() || isRunning())
                .map(Export::state)
                .orElse(UdmState.SCHEDULED);
    }

    private Optional<Instant> next() {
        return request.schedule().next(started, since);
    }
}
