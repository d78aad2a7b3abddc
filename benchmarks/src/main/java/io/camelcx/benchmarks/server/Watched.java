// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import io.camelcx.simulator.genesys.statistics.StatisticUpdate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a client subscribes to and the server publishes: every statistic of every agent.
 *
 * @param agents     the number of agents, from {@code agent1} on
 * @param statistics names of predefined statistics
 */
public record Watched(int agents, List<String> statistics) {

    /** The statistic that is a number. */
    public static final String NUMBER = "TimeInCurrentState";

    /** The statistic that is a tree. */
    public static final String STATE = "CurrentAgentState";

    /** One number of each of some agents. */
    public static Watched numbers(int agents) {
        return new Watched(agents, List.of(NUMBER));
    }

    /** Parses the result of {@link #toString}. */
    static Watched parse(String agents, String statistics) {
        return new Watched(Integer.parseInt(agents), List.of(statistics.split(",")));
    }

    /** The number of statistics of all agents. */
    public int size() {
        return agents * statistics.size();
    }

    /** The agents' ids. */
    public Stream<String> objectIds() {
        return IntStream.rangeClosed(1, agents).mapToObj(number -> "agent" + number);
    }

    /** An update of each, all with the same value. */
    List<StatisticUpdate> updates(Object value) {
        return statistics.stream()
                .flatMap(name -> objectIds().map(id -> new StatisticUpdate("Agent", id, name, value)))
                .collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return agents + " " + String.join(",", statistics);
    }
}
