// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * A contact centre whose agents answer the calls of its queues. It has its own time, which moves by {@link #tick} alone;
 * the same seed, start and ticks always give the same centre. Thread-safe.
 */
public final class ContactCentre {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Guard guard = new Guard();
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, CallQueue> queues = new LinkedHashMap<>();
    private final CallFlow flow;
    private final List<Runnable> stepListeners = new CopyOnWriteArrayList<>();
    private Instant now;
    private Instant lastStep;

    /**
     * A centre of agents {@code agent1}... and queues {@code queue1}..., in which all agents are ready and no call waits.
     * One more agent has the id {@code agent}, which the samples of the vendor's text use.
     */
    public ContactCentre(long seed, Instant start, int agentCount, int queueCount) {
        now = start;
        lastStep = start;
        List<CallQueue> all = IntStream.rangeClosed(1, queueCount)
                .mapToObj(number -> new CallQueue("queue" + number))
                .toList();
        for (int number = 1; number <= queueCount; number++) {
            queues.put("queue" + number, all.get(number - 1));
        }
        for (int number = 1; number <= agentCount; number++) {
            addAgent("agent" + number, number, served(all, number));
        }
        addAgent("agent", agentCount + 1, served(all, agentCount + 1));
        flow = new CallFlow(new Random(seed), agents.size(), queueCount);
    }

    /** The centre's current time. */
    public Instant now() {
        return guard.get(() -> now);
    }

    /** Advances the centre's time; the listeners are called after every whole second. */
    @Control("POST /tick")
    public void tick(@Control.Default("PT1S") Duration time) {
        Checks.requireNotNegative("time", time);
        guard.run(() -> {
            Instant end = now.plus(time);
            while (!lastStep.plus(STEP).isAfter(end)) {
                lastStep = lastStep.plus(STEP);
                now = lastStep;
                flow.advance(List.copyOf(agents.values()), List.copyOf(queues.values()), now);
                stepListeners.forEach(Runnable::run);
            }
            now = end;
        });
    }

    /** Calls the listener after every second of the centre's time, on the thread that moves it. */
    public void onStep(Runnable listener) {
        stepListeners.add(listener);
    }

    public List<AgentSnapshot> agents() {
        return guard.get(
                () -> agents.values().stream().map(agent -> agent.snapshot(now)).toList());
    }

    public List<QueueSnapshot> queues() {
        return guard.get(
                () -> queues.values().stream().map(queue -> queue.snapshot(now)).toList());
    }

    public Optional<AgentSnapshot> agent(String id) {
        return guard.get(() -> Optional.ofNullable(agents.get(id)).map(agent -> agent.snapshot(now)));
    }

    public Optional<QueueSnapshot> queue(String id) {
        return guard.get(() -> Optional.ofNullable(queues.get(id)).map(queue -> queue.snapshot(now)));
    }

    private void addAgent(String id, int number, List<CallQueue> served) {
        agents.put(id, new Agent(id, number, served, now));
    }

    /** Every agent serves two neighbouring queues, so that no queue is without agents while there are enough of them. */
    private static List<CallQueue> served(List<CallQueue> all, int number) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<CallQueue> served = new ArrayList<>(2);
        served.add(all.get((number - 1) % all.size()));
        if (all.size() > 1) {
            served.add(all.get(number % all.size()));
        }
        return List.copyOf(served);
    }
}
