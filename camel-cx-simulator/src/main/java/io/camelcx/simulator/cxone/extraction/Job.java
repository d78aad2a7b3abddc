// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A job's whole life, immutable; its state follows from the time.
 *
 * @param readyAt when it has succeeded, unless it has ended in another way
 * @param ending how it has ended otherwise
 * @param downloads how often the sending of its file was begun
 */
record Job(
        String id,
        ExportRequest request,
        String user,
        Instant submittedAt,
        Instant readyAt,
        Optional<Ending> ending,
        int downloads) {

    /**
     * An end of a job other than success.
     *
     * @param message why it failed, empty for the others
     */
    record Ending(JobState state, Optional<String> message) {}

    static Job submitted(String id, ExportRequest request, String user, Instant now, Duration runTime) {
        return new Job(id, request, user, now, now.plus(runTime), Optional.empty(), 0);
    }

    /** The job with the success that it has from then on, whatever it was before. */
    Job ready(Instant at) {
        return new Job(id, request, user, submittedAt, at, Optional.empty(), downloads);
    }

    Job ended(JobState state, Optional<String> message) {
        return new Job(id, request, user, submittedAt, readyAt, Optional.of(new Ending(state, message)), downloads);
    }

    Job downloaded() {
        return new Job(id, request, user, submittedAt, readyAt, ending, downloads + 1);
    }

    JobState state(Instant now, Duration fileLifetime) {
        if (ending.isPresent()) {
            return ending.get().state();
        }
        if (now.isBefore(readyAt)) {
            return JobState.RUNNING;
        }
        return now.isBefore(readyAt.plus(fileLifetime)) ? JobState.SUCCEEDED : JobState.EXPIRED;
    }

    ExtractionJob snapshot(Instant now, Duration fileLifetime) {
        return new ExtractionJob(
                id,
                request.entity().name(),
                request.entity().version(),
                request.start(),
                request.end(),
                user,
                submittedAt,
                state(now, fileLifetime),
                ending.flatMap(Ending::message),
                downloads);
    }
}
