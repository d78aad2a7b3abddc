// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

    @Test
    void theShortestCycleIsNamedAsAWhole() {
        DependencyGraph graph = new DependencyGraph(Map.of(
                "a", List.of("b", "c"), "b", List.of("c", "x"), "c", List.of("d"), "d", List.of("a"), "x", List.of()));

        assertThat(graph.cycle("a")).contains(List.of("a", "c", "d", "a"));
        assertThat(graph.cycle("x")).isEmpty();
        assertThatThrownBy(() -> graph.requireNoCycle(List.of("x", "d")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Actions must not depend on themselves: d -> a -> c -> d");
    }

    @Test
    void aCycleOfOthersDoesNotConcernAnActionThatUsesThem() {
        DependencyGraph graph = new DependencyGraph(Map.of("mine", List.of("a"), "a", List.of("b"), "b", List.of("a")));

        assertThatCode(() -> graph.requireNoCycle(List.of("mine"))).doesNotThrowAnyException();
        assertThat(graph.dependenciesFirst(List.of("mine", "a", "b"))).containsExactly("a", "b", "mine");
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        Map<String, List<String>> uses = new HashMap<>();
        IntStream.range(0, 20_000).forEach(i -> uses.put("n" + i, List.of("n" + (i + 1) % 20_000)));

        assertThat(new DependencyGraph(uses).cycle("n0"))
                .hasValueSatisfying(cycle -> assertThat(cycle).hasSize(20_001));
    }

    @Test
    void inAnyGraphWithoutCyclesEachComesAfterThoseThatItUses() {
        Random random = new Random(4711);
        for (int run = 0; run < 50; run++) {
            Map<String, List<String>> uses = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                uses.put(
                        "n" + i,
                        IntStream.range(0, random.nextInt(5))
                                .filter(any -> number > 0)
                                .mapToObj(any -> "n" + random.nextInt(number))
                                .toList());
            }

            List<String> ordered = new DependencyGraph(uses).dependenciesFirst(uses.keySet());

            assertThat(ordered).containsExactlyInAnyOrderElementsOf(uses.keySet());
            uses.forEach((name, used) ->
                    used.forEach(each -> assertThat(ordered.indexOf(each)).isLessThan(ordered.indexOf(name))));
        }
    }
}
