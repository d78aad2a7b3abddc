// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Polling;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import io.camelcx.benchmarks.stats.HeldHeap;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cometd.common.JSONContext;
import org.cometd.common.JacksonJSONContextClient;
import org.cometd.common.JettyJSONContextClient;

/** How many threads the sessions of agents have at three sizes, and how much heap each of them holds. */
public final class AgentSessionsBenchmark {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000);

    /** Of all sessions together, so that each size has the same load. */
    private static final int EVENTS = 5_000;

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    /** Initial polls and events are through by then. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** Threads without work end after 30 s. */
    private static final Duration IDLE = Duration.ofSeconds(33);

    private static final double KIB_A_MIB = 1024;
    private static final Target HEAP = new Target.AtMost(64.0);
    private static final Target THREADS = new Target.AtMost(0.0);

    private final WorkspaceServerProcess server;
    private final Options options;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Opens the sessions of agents. */
    private enum Contender {
        BARE_DEFAULT("bare CometD clients, default JSON", SETTLING) {
            @Override
            AgentClients start(URI baseUrl) throws Exception {
                return new BareAgents(baseUrl, JettyJSONContextClient::new);
            }
        },
        BARE_JACKSON("bare CometD clients, one Jackson context", SETTLING) {
            @Override
            AgentClients start(URI baseUrl) throws Exception {
                JSONContext.Client shared = new JacksonJSONContextClient();
                return new BareAgents(baseUrl, () -> shared);
            }
        },
        ROUTES("genesys-workspace, a route each", IDLE) {
            @Override
            AgentClients start(URI baseUrl) {
                return new RouteAgents(baseUrl);
            }
        };

        private final String label;
        private final Duration idle;

        /** @param idle when threads that have nothing to do have ended, as far as they do */
        Contender(String label, Duration idle) {
            this.label = label;
            this.idle = idle;
        }

        abstract AgentClients start(URI baseUrl) throws Exception;
    }

    /** What was measured with as many sessions: heap in MiB, threads at rest, and the most while all sessions got events. */
    private record Sample(double heap, int threads, int peak) {}

    /** Measures with this server. */
    public AgentSessionsBenchmark(WorkspaceServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        return report(
                new Alternation(options.warmUp(), options.rounds()).run(List.of(Contender.values()), this::measure));
    }

    private List<Sample> measure(Contender contender) throws Exception {
        List<Sample> samples = new ArrayList<>();
        int before = threads.getThreadCount();
        try (AgentClients clients = contender.start(server.baseUrl())) {
            for (int size : SIZES) {
                clients.open(size);
                Polling.pause(SETTLING);
                threads.resetPeakThreadCount();
                sendAll(clients, size);
                int peak = threads.getPeakThreadCount() - before;
                Polling.pause(contender.idle);
                samples.add(new Sample(HeldHeap.mebibytes(), threads.getThreadCount() - before, peak));
            }
        }
        Polling.until("all sessions are closed", MAX_WAIT, () -> server.clients() == 0);
        return samples;
    }

    /** Events at once for all sessions. */
    private void sendAll(AgentClients clients, int size) {
        long expected = clients.received() + EVENTS;
        for (int i = 0; i < EVENTS / size; i++) {
            server.sendAll();
        }
        Polling.until("all events have arrived", MAX_WAIT, () -> clients.received() >= expected);
    }

    private static String report(Map<Contender, List<List<Sample>>> rounds) {
        Table table =
                new Table("client", "sessions", "threads at rest", "most threads while all get events", "heap, MiB");
        rounds.forEach((contender, runs) -> {
            for (int i = 0; i < SIZES.size(); i++) {
                int size = i;
                table.row(
                        contender.label,
                        SIZES.get(i),
                        Summary.of(runs.stream()
                                        .map(run -> run.get(size).threads())
                                        .toList())
                                .text(0),
                        Summary.of(runs.stream()
                                        .map(run -> run.get(size).peak())
                                        .toList())
                                .text(0),
                        Summary.of(runs.stream()
                                        .map(run -> run.get(size).heap())
                                        .toList())
                                .text(1));
            }
        });
        List<Double> bare = perSession(rounds.get(Contender.BARE_DEFAULT));
        List<Double> jackson = perSession(rounds.get(Contender.BARE_JACKSON));
        List<Double> ours = perSession(rounds.get(Contender.ROUTES));
        List<Double> beyond = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            beyond.add(ours.get(i) - Math.min(bare.get(i), jackson.get(i)));
        }
        List<Integer> peak = rounds.get(Contender.ROUTES).stream()
                .map(run -> run.get(2).peak() - run.get(1).peak())
                .toList();
        Table figures = new Table("figure", "measured", "target", "")
                .row("KiB a session, bare, default JSON", Summary.of(bare).text(1), "", "")
                .row(
                        "KiB a session, bare, one Jackson context",
                        Summary.of(jackson).text(1),
                        "",
                        "")
                .row("KiB a session, genesys-workspace", Summary.of(ours).text(1), "", "")
                .row(
                        "KiB a session beyond the smaller bare client",
                        Summary.of(beyond).text(1),
                        HEAP,
                        HEAP.verdict(Summary.of(beyond).max()))
                .row(
                        "threads while all get events, with 1,000 sessions more than with 100",
                        Summary.of(peak).text(0),
                        THREADS,
                        THREADS.verdict(Summary.of(peak).max()));
        return "## Sessions of agents\n\n" + table + "\n" + figures;
    }

    /** The difference between the largest and the smallest size, so that what all sessions share does not count. */
    private static List<Double> perSession(List<List<Sample>> runs) {
        return runs.stream()
                .map(run -> (run.get(2).heap() - run.get(0).heap()) * KIB_A_MIB / (SIZES.get(2) - SIZES.get(0)))
                .toList();
    }
}
