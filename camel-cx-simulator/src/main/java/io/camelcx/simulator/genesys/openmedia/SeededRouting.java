// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import io.camelcx.simulator.genesys.settings.CentreSettings;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * Who handles an interaction and how fast. It follows from the seed and the interaction's id alone, so that a run repeats
 * however its requests interleave.
 *
 * @param seed the seed of all random values
 * @param centre how many agents and queues there are
 */
record SeededRouting(long seed, CentreSettings centre) {

    /** The queue in which the interaction waits; empty if the contact centre has none. */
    Optional<String> queue(String id) {
        return centre.queues() == 0
                ? Optional.empty()
                : Optional.of("queue" + random(id, "queue").between(1, centre.queues()));
    }

    /** The agent to whom it is assigned; a contact centre without numbered agents still has {@code agent}. */
    String agent(String id) {
        return centre.agents() == 0 ? "agent" : "agent" + random(id, "agent").between(1, centre.agents());
    }

    /** How long it stays in the state: half to one and a half of the usual time. */
    Duration stay(String id, InteractionState state, Duration usual) {
        double factor = 0.5 + random(id, state.name()).fraction();
        return Duration.ofNanos(Math.round(usual.toNanos() * factor));
    }

    private SeededRandom random(String id, String purpose) {
        return SeededRandom.of(seed ^ ((long) id.hashCode() << 32) ^ purpose.hashCode());
    }
}
