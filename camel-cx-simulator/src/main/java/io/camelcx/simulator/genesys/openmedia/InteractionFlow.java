// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import io.camelcx.simulator.concurrent.Guard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * Moves interactions from state to state as the contact centre's time passes. Its cost depends on how many move, not on
 * how many there are. Thread-safe.
 */
final class InteractionFlow {
    private final InteractionStore store;
    private final SeededRouting routing;
    private final Clock clock;
    private final Supplier<Duration> stateTime;
    private final Guard guard = new Guard();
    private final PriorityQueue<Stay> stays =
            new PriorityQueue<>(Comparator.comparing(Stay::end).thenComparing(Stay::id));
    private volatile Instant now;

    private record Stay(String id, InteractionState state, Instant end) {}

    /**
     * A flow of what the store holds.
     *
     * @param stateTime with zero no interaction moves by itself
     * @param clock the time of changes
     * @param start the contact centre's present
     */
    InteractionFlow(
            InteractionStore store, SeededRouting routing, Supplier<Duration> stateTime, Clock clock, Instant start) {
        this.store = store;
        this.routing = routing;
        this.clock = clock;
        this.stateTime = stateTime;
        this.now = start;
    }

    /** Schedules the end of the interaction's stay in its state. */
    void begin(Interaction interaction) {
        stay(interaction, now);
    }

    /** Puts a live interaction into this state, from which it proceeds. */
    Optional<Interaction> enter(String id, InteractionState state) {
        Optional<Interaction> entered = store.change(id, interaction -> moved(interaction, state));
        entered.ifPresent(interaction -> stay(interaction, now));
        return entered;
    }

    /** Follows the contact centre to this time. */
    void follow(Instant time) {
        now = time;
        Optional<Stay> ended = nextEnded(time);
        while (ended.isPresent()) {
            leave(ended.get());
            ended = nextEnded(time);
        }
    }

    void clear() {
        guard.run(() -> stays.clear());
    }

    private void leave(Stay stay) {
        stay.state().next().ifPresent(next -> store
                // A state that was changed by hand in the meantime makes this stay void.
                .change(
                        stay.id(),
                        interaction -> interaction.state() == stay.state() ? moved(interaction, next) : interaction)
                .filter(interaction -> interaction.state() == next)
                .ifPresent(interaction -> stay(interaction, stay.end())));
    }

    private Interaction moved(Interaction interaction, InteractionState state) {
        Optional<String> agent =
                switch (state) {
                    case QUEUED, ROUTING -> Optional.empty();
                    case ASSIGNED, IN_PROGRESS ->
                        interaction.assignedTo().or(() -> Optional.of(routing.agent(interaction.id())));
                    case COMPLETED, STOPPED -> interaction.assignedTo();
                };
        return interaction.in(state, agent, clock.instant());
    }

    private void stay(Interaction interaction, Instant since) {
        Duration time = stateTime.get();
        if (time.isZero() || !interaction.state().isLive()) {
            return;
        }
        Instant end = since.plus(routing.stay(interaction.id(), interaction.state(), time));
        guard.run(() -> stays.add(new Stay(interaction.id(), interaction.state(), end)));
    }

    private Optional<Stay> nextEnded(Instant time) {
        return guard.get(() -> Optional.ofNullable(stays.peek())
                .filter(stay -> !stay.end().isAfter(time))
                .map(stay -> stays.poll()));
    }
}
