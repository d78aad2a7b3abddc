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
