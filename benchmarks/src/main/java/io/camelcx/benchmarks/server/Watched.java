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
package io.camelcx.benchmarks.server;

import io.camelcx.simulator.genesys.statistics.StatisticUpdate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a client subscribes to and the server publishes: every statistic of every agent.
 *
 * @param agents     how many agents, from {@code agent1} on
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

    /** Reads what {@link #toString} writes. */
    static Watched parse(String agents, String statistics) {
        return new Watched(Integer.parseInt(agents), List.of(statistics.split(",")));
    }

    /** How many statistics that makes. */
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
