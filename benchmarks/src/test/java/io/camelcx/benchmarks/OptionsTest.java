// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void benchmarksAreNamedOneByOne() {
        assertThat(Options.parse(List.of("restart", "latency")).benchmarks())
                .containsExactly(Options.Benchmark.LATENCY, Options.Benchmark.RESTART);
    }

    @Test
    void allMeansEveryOne() {
        assertThat(Options.parse(List.of("all")).benchmarks()).containsExactly(Options.Benchmark.values());
    }

    @Test
    void optionsReplaceTheDefaults() {
        Options options = Options.parse(List.of("growth", "--growth-seconds=90", "--rounds=7"));
        assertThat(options.growthTime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.rounds()).isEqualTo(7);
        assertThat(options.warmUp()).isEqualTo(2);
    }

    @Test
    void whatIsNotKnownIsRefusedWithTheUsage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("speed")))
                .withMessageContaining("speed")
                .withMessageContaining("throughput");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("all", "--laps=3")))
                .withMessageContaining("--laps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("all", "--rounds=many")))
                .withMessageContaining("--rounds=many");
    }

    @Test
    void aCommandLineWithoutABenchmarkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--rounds=3")));
    }
}
