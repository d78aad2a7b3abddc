// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Genesys;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.stats.client.StatisticValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** How many logins a thousand calls make that find their token expired at the same time. */
public final class TokensBenchmark {

    private static final int CALLS = 1_000;
    private static final Duration LONGER_THAN_A_TOKEN = Duration.ofDays(1);
    private static final String CALL = "genesys-stats:tokens?operation=getValue&objectType=Agent&objectIds=agent1"
            + "&statistics=" + Watched.NUMBER;

    private final LoadServerProcess server;
    private final Options options;

    /** Measures against this server. */
    public TokensBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    private record Round(int logins, int answers, double seconds) {}

    /** Returns the report. */
    public String run() throws Exception {
        AdvancingClock clock = new AdvancingClock();
        GenesysConnection connection = Genesys.connection(server.baseUrl());
        connection.setClock(clock);
        ExecutorService callers = Executors.newFixedThreadPool(CALLS);
        try (DefaultCamelContext context = new DefaultCamelContext();
                ProducerTemplate template = context.createProducerTemplate()) {
            context.getRegistry().bind("genesys", connection);
            context.start();
            call(template);
            Table table =
                    new Table(CALLS + " calls at the same time, the token is", "logins a round", "calls answered", "s");
            row(table, "revoked at the server", rounds(callers, template, server::expireTokens));
            row(
                    table,
                    "expired by the client's clock",
                    rounds(callers, template, () -> clock.advance(LONGER_THAN_A_TOKEN)));
            return "## Logins for an expired token\n\n" + table + "\nTarget: exactly 1.\n";
        } finally {
            callers.shutdown();
        }
    }

    private List<Round> rounds(ExecutorService callers, ProducerTemplate template, Runnable expire) throws Exception {
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            expire.run();
            rounds.add(callAllAtOnce(callers, template));
        }
        return rounds;
    }

    private Round callAllAtOnce(ExecutorService callers, ProducerTemplate template) throws Exception {
        int before = server.tokenRequests();
        CyclicBarrier together = new CyclicBarrier(CALLS + 1);
        Callable<StatisticValue> call = () -> {
            together.await();
            return call(template);
        };
        List<Future<StatisticValue>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(callers.submit(call));
        }
        together.await();
        long begin = System.nanoTime();
        int answers = 0;
        for (Future<StatisticValue> made : calls) {
            answers += isAnswered(made) ? 1 : 0;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Round(server.tokenRequests() - before, answers, seconds);
    }

    private static StatisticValue call(ProducerTemplate template) {
        return template.requestBody(CALL, null, StatisticValue.class);
    }

    private static boolean isAnswered(Future<StatisticValue> call) throws InterruptedException {
        try {
            return call.get() != null;
        } catch (ExecutionException failed) {
            System.err.println("A call failed: " + failed.getCause());
            return false;
        }
    }

    private static void row(Table table, String what, List<Round> rounds) {
        table.row(
                what,
                String.join(
                        ", ",
                        rounds.stream()
                                .map(round -> String.valueOf(round.logins()))
                                .toList()),
                rounds.stream().mapToInt(Round::answers).sum() + " of " + rounds.size() * CALLS,
                Summary.of(rounds.stream().map(Round::seconds).toList()).text(2));
    }

    /** Runs with the system's, ahead of it by as much as it was advanced. */
    private static final class AdvancingClock extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void advance(Duration time) {
            ahead.updateAndGet(time::plus);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Only instants are asked of it");
        }
    }
}
