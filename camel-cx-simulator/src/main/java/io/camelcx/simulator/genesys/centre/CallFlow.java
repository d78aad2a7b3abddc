// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How calls move through the centre, one second at a time: they arrive, wait, reach the first free agent or are given
 * up; agents talk, finish their after-call work, pause, and are ready again. All random values come from one seed.
 */
final class CallFlow {
    // Agents are busy about nine tenths of the time, so that queues form and dissolve.
    private static final double LOAD = 0.9;
    private static final double MEAN_HANDLING_SECONDS = 50;
    private static final double PAUSE_PROBABILITY = 0.08;

    private final Random random;
    private final double arrivalsPerSecond;

    CallFlow(Random random, int agents, int queues) {
        this.random = random;
        this.arrivalsPerSecond = queues == 0 ? 0 : LOAD * agents / MEAN_HANDLING_SECONDS / queues;
    }

    void advance(List<Agent> agents, List<CallQueue> queues, Instant now) {
        queues.forEach(queue -> arrive(queue, now));
        queues.forEach(queue -> queue.abandonThoseOutOfPatience(now));
        agents.stream().filter(agent -> agent.isDue(now)).forEach(agent -> finishState(agent, now));
        agents.stream()
                .filter(agent -> agent.state() == AgentState.READY)
                .forEach(agent -> answerLongestWaiting(agent, now));
    }

    private void arrive(CallQueue queue, Instant now) {
        double expected = arrivalsPerSecond;
        for (int calls = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0); calls > 0; calls--) {
            queue.enter(new Call(now, now.plusSeconds(between(20, 120))));
        }
    }

    private void finishState(Agent agent, Instant now) {
        switch (agent.state()) {
            case TALKING -> agent.enter(AgentState.AFTER_CALL_WORK, now, now.plusSeconds(between(5, 15)));
            case AFTER_CALL_WORK -> {
                if (random.nextDouble() < PAUSE_PROBABILITY) {
                    agent.enter(AgentState.PAUSED, now, now.plusSeconds(between(20, 90)));
                } else {
                    agent.enter(AgentState.READY, now, Instant.MAX);
                }
            }
            case PAUSED, READY -> agent.enter(AgentState.READY, now, Instant.MAX);
        }
    }

    private void answerLongestWaiting(Agent agent, Instant now) {
        Optional<CallQueue> longest = agent.queues().stream()
                .filter(CallQueue::hasWaiting)
                .min(Comparator.comparing(CallQueue::firstEntered));
        longest.ifPresent(queue -> {
            queue.answerFirst(now);
            agent.enter(AgentState.TALKING, now, now.plusSeconds(between(20, 60)));
        });
    }

    private long between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }
}
