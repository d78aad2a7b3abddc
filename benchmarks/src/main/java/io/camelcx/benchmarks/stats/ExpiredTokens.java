// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.client.Genesys;
import io.camelcx.benchmarks.server.LoadServer;
import io.camelcx.benchmarks.server.Watched;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Calls at the same time whose token has expired; run by {@link TokensBenchmark}. Server and clients share one JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExpiredTokens {

    static final int CALLS = 1_000;

    private static final Duration LONGER_THAN_A_TOKEN = Duration.ofDays(1);
    private static final String CALL = "genesys-stats:tokens?operation=getValue&objectType=Agent&objectIds=agent1"
            + "&statistics=" + Watched.NUMBER;

    /** How the token expires. */
    public enum Expiry {
        /** The server refuses it. */
        REVOKED("revoked at the server"),
        /** The client's clock is after its end. */
        EXPIRED("expired by the client's clock");

        private final String label;

        Expiry(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Counts the logins and the successful calls of an iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Counter {

        /** The token requests at the server. */
        public long logins;

        /** The calls with a result. */
        public long answered;

        /** Starts an iteration. */
        @Setup(Level.Iteration)
        public void reset() {
            logins = 0;
            answered = 0;
        }
    }

    /** How the token expires. */
    @Param
    Expiry contender;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLS);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private CxSimulator simulator;
    private ProducerTemplate template;
    private final SettableClock clock = SettableClock.running();

    /** Starts the server and the client, which then has a token. */
    @Setup
    public void start() {
        simulator = CxSimulator.start(LoadServer.settings());
        GenesysConnection connection = Genesys.connection(simulator.baseUrl());
        connection.setClock(clock);
        context.getRegistry().bind("genesys", connection);
        context.start();
        template = context.createProducerTemplate();
        call();
    }

    /** Lets the token expire. */
    @Setup(Level.Iteration)
    public void expire() {
        if (contender == Expiry.REVOKED) {
            authentication().expireIn(Duration.ZERO);
        } else {
            clock.advance(LONGER_THAN_A_TOKEN);
        }
    }

    /** Makes all calls at the same time. */
    @Benchmark
    public void callAllAtOnce(Counter counter) throws Exception {
        int before = authentication().tokenRequests();
        CyclicBarrier together = new CyclicBarrier(CALLS);
        Callable<StatisticValue> call = () -> {
            together.await();
            return call();
        };
        List<Future<StatisticValue>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(callers.submit(call));
        }
        for (Future<StatisticValue> made : calls) {
            counter.answered += made.get() == null ? 0 : 1;
        }
        counter.logins += authentication().tokenRequests() - before;
    }

    /** Stops the client and the server. */
    @TearDown
    public void stop() throws Exception {
        callers.shutdown();
        template.close();
        context.close();
        simulator.close();
    }

    private StatisticValue call() {
        return template.requestBody(CALL, null, StatisticValue.class);
    }

    private AuthenticationService authentication() {
        return simulator.genesys().authentication();
    }
}
