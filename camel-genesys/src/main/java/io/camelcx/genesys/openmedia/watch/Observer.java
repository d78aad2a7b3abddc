// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells what a reading of a watched interaction means.
 *
 * @param differences which changes count
 * @param ended       whether an interaction that the vendor still knows has ended
 * @param patience    how long one that the vendor does not know yet is waited for
 */
public record Observer(Differences differences, Predicate<Interaction> ended, Duration patience) {

    /**
     * Tells what a reading means.
     *
     * @param watch what is known
     * @param found the reading; empty if the vendor does not know the interaction
     * @param now   the time
     */
    public Observation observe(Watch watch, Optional<Interaction> found, Instant now) {
        if (found.isEmpty()) {
            return missing(watch, now);
        }
        Interaction interaction = found.get();
        List<PropertyChange> changes = watch.seen()
                .map(before -> differences.between(before, interaction))
                .orElse(List.of());
        if (ended.test(interaction)) {
            return new Observation.Ended(interaction, changes);
        }
        if (watch.seen().isEmpty()) {
            return new Observation.FirstSeen(interaction);
        }
        return changes.isEmpty() ? new Observation.Unchanged() : new Observation.Changed(interaction, changes);
    }

    private Observation missing(Watch watch, Instant now) {
        if (watch.seen().isPresent()) {
            return new Observation.Ended(watch.seen().get(), List.of());
        }
        return Duration.between(watch.since(), now).compareTo(patience) < 0
                ? new Observation.NotYetThere()
                : new Observation.NeverThere();
    }
}
