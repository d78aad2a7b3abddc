/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
