// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import io.camelcx.benchmarks.client.Polling;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** Many operations whose outcomes are lost, late, doubled or errors: whether each exchange ends once, with the right outcome. */
public final class OutcomeFaultsBenchmark {

    private static final int OPERATIONS = 100_000;
    private static final int AGENTS = 8;
    private static final int AT_ONCE = 512;
    private static final double SHARE = 0.03;

    /** Then doubled outcomes have arrived, and exchanges that end twice have done so. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final Duration MAX_WAIT = Duration.ofSeconds(60);
    private static final Target NONE = new Target.AtMost(0);

    private final WorkspaceServerProcess server;
    private final AtomicIntegerArray ends = new AtomicIntegerArray(OPERATIONS);
    private final AtomicInteger outcomes = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    /** Measures with this server. */
    public OutcomeFaultsBenchmark(WorkspaceServerProcess server) {
        this.server = server;
    }

    /** Returns the report. */
    public String run() throws Exception {
        long start = System.nanoTime();
        try (CamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("genesys", RouteAgents.connection(server.baseUrl()));
            context.start();
            List<RouteUpdates> agents = new ArrayList<>();
            for (int i = 1; i <= AGENTS; i++) {
                agents.add(RouteUpdates.in(context, server, "agent" + i));
            }
            server.addFaults(SHARE);
            Semaphore free = new Semaphore(AT_ONCE);
            for (int i = 0; i < OPERATIONS; i++) {
                int number = i;
                free.acquire();
                agents.get(i % AGENTS).start(number, exchange -> {
                    count(exchange, number);
                    ends.incrementAndGet(number);
                    free.release();
                });
            }
            Polling.until("all exchanges have ended", MAX_WAIT, () -> free.availablePermits() >= AT_ONCE);
            Polling.pause(SETTLING);
        }
        return report(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private void count(Exchange exchange, int number) {
        if (exchange.getException() instanceof CxApiException failure) {
            boolean isError = failure.getMessage().contains(String.valueOf(WorkspaceServer.ERROR_CODE));
            (failure.outcomeUnknown() ? unknown : isError ? errors : wrong).incrementAndGet();
        } else if (exchange.getException() == null
                && RouteUpdates.number(exchange).equals(String.valueOf(number))) {
            outcomes.incrementAndGet();
        } else {
            wrong.incrementAndGet();
        }
    }

    private String report(long seconds) {
        int notOnce = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            notOnce += ends.get(i) == 1 ? 0 : 1;
        }
        Table table = new Table("ending", "exchanges", "target", "")
                .row("with their own outcome", number(outcomes.get()), "", "")
                .row("with the error of the event", number(errors.get()), "", "")
                .row("without an outcome, possibly executed", number(unknown.get()), "", "")
                .row("with anything else", number(wrong.get()), NONE, NONE.verdict(wrong.get()))
                .row("not at all, or more than once", number(notOnce), NONE, NONE.verdict(notOnce));
        return "## Outcomes that go wrong\n\n" + number(OPERATIONS) + " operations of " + AGENTS + " agents, " + AT_ONCE
                + " at a time, " + seconds + " s; 3 % of the outcomes each are lost, late, doubled and errors.\n\n"
                + table;
    }

    private static String number(int count) {
        return Summary.number(count, 0);
    }
}
