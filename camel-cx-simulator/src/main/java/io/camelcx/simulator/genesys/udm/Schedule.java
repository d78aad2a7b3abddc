// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a job runs.
 *
 * @param immediately whether the first export starts with the job
 * @param cron when exports start
 * @param runs how often the cron expression starts one; empty for no limit
 * @param startDate when the first export starts, or the time from which the cron expression counts
 */
public record Schedule(boolean immediately, Optional<String> cron, OptionalInt runs, Optional<Instant> startDate) {
    public static final Schedule NOW = new Schedule(true, Optional.empty(), OptionalInt.empty(), Optional.empty());

    /** The word that the filter {@code scheduleType} takes: manual, or scheduled. */
    @JsonIgnore
    public String scheduleType() {
        return cron.isPresent() || startDate.isPresent() ? "scheduled" : "manual";
    }

    /**
     * When the next export starts; empty if none follows.
     *
     * @param started how many have started
     * @param since the time of the last start, or from which the job waits
     */
    Optional<Instant> next(int started, Instant since) {
        if (started == 0 && immediately) {
            return Optional.of(since);
        }
        if (cron.isEmpty()) {
            return started == 0 ? startDate.map(start -> later(start, since)) : Optional.empty();
        }
        if (runs.isPresent() && started >= runs.getAsInt()) {
            return Optional.empty();
        }
        return new Cron(cron.get())
                .next(startDate.map(start -> later(start.minusMillis(1), since)).orElse(since));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
