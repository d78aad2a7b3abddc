// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.rounds.Alternation;
import io.camelcx.benchmarks.server.CpuTime;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Measures contenders alternately, one file each a round. */
final class FileRounds {

    private final URI server;
    private final LongSupplier serverCpu;
    private final Alternation alternation;

    /**
     * Rounds that have not started.
     *
     * @param server    the base URL of the files
     * @param serverCpu the CPU time that the server has used so far, in nanoseconds
     */
    FileRounds(URI server, LongSupplier serverCpu, Alternation alternation) {
        this.server = server;
        this.serverCpu = serverCpu;
        this.alternation = alternation;
    }

    /**
     * Runs the rounds.
     *
     * @throws IllegalStateException if they do not all fetch the same amount
     */
    <C extends Contender> Map<C, Rates> run(List<C> contenders) throws Exception {
        Map<C, List<Fetched>> fetched = alternation.run(contenders, this::fetch);
        requireSameAmount(fetched);
        Map<C, Rates> rates = new LinkedHashMap<>();
        fetched.forEach((contender, files) ->
                rates.put(contender, new Rates(files.stream().map(Fetched::rate).toList())));
        return rates;
    }

    private record Fetched(long amount, Rate rate) {}

    private Fetched fetch(Contender contender) throws Exception {
        try (FileClient client = contender.start(server)) {
            Rate.Reading begin = now(0);
            long amount = client.fetch();
            return new Fetched(amount, Rate.of(now(amount).since(begin)));
        }
    }

    private static void requireSameAmount(Map<?, List<Fetched>> fetched) {
        Map<Object, List<Long>> amounts = new LinkedHashMap<>();
        fetched.forEach((contender, files) -> amounts.put(
                contender, files.stream().map(Fetched::amount).distinct().toList()));
        if (amounts.values().stream().flatMap(List::stream).distinct().count() > 1) {
            throw new IllegalStateException(
                    "The contenders have not fetched the same, so nothing was measured: " + amounts);
        }
    }

    private Rate.Reading now(long amount) {
        long nanos = System.nanoTime();
        return new Rate.Reading(nanos, amount, CpuTime.nanos(), serverCpu.getAsLong());
    }
}
