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
package io.camelcx.benchmarks.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcx.benchmarks.report.Rates;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlternationTest {

    private static final URI SERVER = URI.create("http://localhost");

    private final List<String> turns = new ArrayList<>();

    @Test
    void contendersTakeTurnsAndTheRoundsOfTheWarmUpDoNotCount() throws Exception {
        Contender one = contender("one", 7);
        Contender other = contender("other", 7);

        Map<Contender, Rates> rates = new Alternation(SERVER, () -> 0, 1, 2).run(List.of(one, other));

        assertThat(turns).containsExactly("one", "other", "one", "other", "one", "other");
        assertThat(rates.get(one).rounds()).hasSize(2);
        assertThat(rates.get(other).rounds()).hasSize(2);
    }

    @Test
    void thoseWhoDoNotFetchTheSameAreNotCompared() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Alternation(SERVER, () -> 0, 0, 1).run(List.of(contender("one", 7), contender("other", 6))))
                .withMessageContaining("one=[7]")
                .withMessageContaining("other=[6]");
    }

    private Contender contender(String label, long amount) {
        return new Contender() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public FileClient start(URI baseUrl) {
                return new FileClient() {
                    @Override
                    public long fetch() {
                        turns.add(label);
                        return amount;
                    }

                    @Override
                    public void close() {
                        // Holds nothing.
                    }
                };
            }

            @Override
            public String toString() {
                return label;
            }
        };
    }
}
