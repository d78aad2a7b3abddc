// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.centre.AgentState;
import io.camelcx.simulator.genesys.centre.QueueSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The statistics that are configured for the contact centre, and so need no definition. Times are in seconds. */
public final class PredefinedStatistics {

    record OfAgent(Measures.OfAgent measure, Notification notification) {}

    record OfQueue(Measures.OfQueue measure, Notification notification) {}

    private static final Map<String, OfAgent> AGENT = Map.of(
            "CurrentAgentState", new OfAgent((agent, now) -> new Measurement.State(agent), Notification.immediate(1)),
            "TimeInCurrentState", new OfAgent(Measures::timeInState, Notification.periodical(1)),
            "AverageHandlingTime", new OfAgent(Measures::averageHandlingTime, Notification.periodical(5)),
            "CallsHandled", new OfAgent(Measures::callsHandled, Notification.immediate(1)),
            "TotalReadyTime", new OfAgent(Measures.total(AgentState.READY), Notification.periodical(10)),
            "TotalTalkTime", new OfAgent(Measures.total(AgentState.TALKING), Notification.periodical(10)),
            "TotalAfterCallWorkTime",
                    new OfAgent(Measures.total(AgentState.AFTER_CALL_WORK), Notification.periodical(10)),
            "TotalPauseTime", new OfAgent(Measures.total(AgentState.PAUSED), Notification.periodical(10)));

    private static final Map<String, OfQueue> QUEUE = Map.of(
            "CurrentNumberWaiting", new OfQueue(QueueSnapshot::waiting, Notification.immediate(1)),
            "LongestWaitingTime", new OfQueue(queue -> queue.longestWait().toSeconds(), Notification.periodical(1)),
            "ServiceLevel", new OfQueue(QueueSnapshot::serviceLevel, Notification.immediate(1)),
            "CallsEntered", new OfQueue(QueueSnapshot::entered, Notification.immediate(1)),
            "CallsAnswered", new OfQueue(QueueSnapshot::answered, Notification.immediate(1)),
            "CallsAbandoned", new OfQueue(QueueSnapshot::abandoned, Notification.immediate(1)),
            "AverageWaitingTime", new OfQueue(QueueSnapshot::averageWaitSeconds, Notification.immediate(1)));

    private PredefinedStatistics() {}

    static Optional<OfAgent> ofAgent(String name) {
        return Optional.ofNullable(AGENT.get(name));
    }

    static Optional<OfQueue> ofQueue(String name) {
        return Optional.ofNullable(QUEUE.get(name));
    }

    /** The names by object type, for display. */
    public static SortedMap<String, SortedSet<String>> names() {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        names.put("Agent", new TreeSet<>(AGENT.keySet()));
        names.put("Queue", new TreeSet<>(QUEUE.keySet()));
        return names;
    }
}
