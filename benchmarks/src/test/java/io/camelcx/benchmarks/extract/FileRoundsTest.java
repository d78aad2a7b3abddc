// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.rounds.Alternation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileRoundsTest {

    private static final URI SERVER = URI.create("http://localhost");

    @Test
    void everyRoundThatCountsHasARateOfEachContender() throws Exception {
        Contender one = contender("one", 7);
        Contender other = contender("other", 7);

        Map<Contender, Rates> rates = new FileRounds(SERVER, () -> 0, new Alternation(1, 2)).run(List.of(one, other));

        assertThat(rates.get(one).rounds()).hasSize(2);
        assertThat(rates.get(other).rounds()).hasSize(2);
    }

    @Test
    void thoseWhoDoNotFetchTheSameAreNotCompared() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new FileRounds(SERVER, () -> 0, new Alternation(0, 1))
                        .run(List.of(contender("one", 7), contender("other", 6))))
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
