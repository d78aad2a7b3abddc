// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlternationTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void contendersTakeTurnsAndTheRoundsOfTheWarmUpDoNotCount() throws Exception {
        Map<String, List<Integer>> taken = new Alternation(1, 2).run(List.of("one", "other"), contender -> {
            turns.add(contender);
            return turns.size();
        });

        assertThat(turns).containsExactly("one", "other", "one", "other", "one", "other");
        assertThat(taken).isEqualTo(Map.of("one", List.of(3, 5), "other", List.of(4, 6)));
    }
}
