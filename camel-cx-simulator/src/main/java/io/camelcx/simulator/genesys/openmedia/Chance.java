// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What is left to chance with an interaction. It follows from the seed and the interaction's id alone, so that a run
 * repeats however its requests interleave.
 */
final class Chance {
    private final long seed;
    private final int agents;
    private final int queues;
    private final Duration stateTime;

    Chance(long seed, int agents, int queues, Duration stateTime) {
        this.seed = seed;
        this.agents = agents;
        this.queues = queues;
        this.stateTime = stateTime;
    }

    /** The queue in which the interaction waits; empty when the contact centre has none. */
    Optional<String> queue(String id) {
        return queues == 0
                ? Optional.empty()
                : Optional.of("queue" + (1 + random(id, "queue").nextInt(queues)));
    }

    /** The agent to whom it goes; a contact centre without numbered agents still has {@code agent}. */
    String agent(String id) {
        return agents == 0 ? "agent" : "agent" + (1 + random(id, "agent").nextInt(agents));
    }

    /** How long it stays in the state: half to one and a half of the usual time. */
    Duration stay(String id, InteractionState state) {
        double factor = 0.5 + random(id, state.name()).nextDouble();
        return Duration.ofNanos(Math.round(stateTime.toNanos() * factor));
    }

    private SplittableRandom random(String id, String purpose) {
        return new SplittableRandom(seed ^ ((long) id.hashCode() << 32) ^ purpose.hashCode());
    }
}
