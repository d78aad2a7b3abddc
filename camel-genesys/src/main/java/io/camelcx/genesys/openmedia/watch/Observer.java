// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.Observation.Event;
import io.camelcx.support.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Compares readings of watched interactions with what is known of them.
 *
 * @param differences    which changes count
 * @param ended          whether an interaction that the vendor still knows has ended
 * @param missingTimeout how long the vendor may not know an interaction yet
 */
public record Observer(Differences differences, Predicate<Interaction> ended, Duration missingTimeout) {

    /**
     * Compares a reading.
     *
     * @param watch what is known
     * @param found the reading; empty if the vendor does not know the interaction
     * @param now   the time of the reading
     * @return empty if nothing has happened
     */
    public Optional<Observation> observe(
            Watch<InteractionKey, Interaction> watch, Optional<Interaction> found, Instant now) {
        if (found.isEmpty()) {
            return missing(watch, now);
        }
        Interaction interaction = found.get();
        List<PropertyChange> changes = watch.seen()
                .map(before -> differences.between(before, interaction))
                .orElse(List.of());
        if (ended.test(interaction)) {
            return Optional.of(new Observation(Event.ended, interaction, changes));
        }
        if (watch.seen().isEmpty()) {
            return Optional.of(new Observation(Event.seen, interaction, List.of()));
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Observation(Event.changed, interaction, changes));
    }

    private Optional<Observation> missing(Watch<InteractionKey, Interaction> watch, Instant now) {
        if (watch.seen().isPresent()) {
            return watch.seen().map(last -> new Observation(Event.ended, last, List.of()));
        }
        boolean expected = Duration.between(watch.since(), now).compareTo(missingTimeout) < 0;
        return expected
                ? Optional.empty()
                : Optional.of(new Observation(Event.missing, watch.key().keyOnly(), List.of()));
    }
}
