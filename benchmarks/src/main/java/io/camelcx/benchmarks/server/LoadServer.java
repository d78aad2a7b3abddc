// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The program of the server's JVM: a simulator without activity of its own, controlled by lines on standard input. It replies to
 * each command except {@code ack} with one line, and ends with its input.
 */
public final class LoadServer {

    private static final int AGENTS = 5_000;
    private static final int UNLIMITED_QUEUE = 1_000_000;

    private final CxSimulator simulator;
    private final Publisher publisher;

    private LoadServer(CxSimulator simulator) {
        this.simulator = simulator;
        this.publisher = new Publisher(simulator.genesys().statistics());
    }

    /** Starts the server; the argument is the number of agents. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (CxSimulator simulator = CxSimulator.start(settings(Integer.parseInt(args[0])))) {
            System.out.println(simulator.baseUrl());
            new LoadServer(simulator).serve();
        }
    }

    /** The settings of the simulator. */
    public static SimulatorSettings settings() {
        return settings(AGENTS);
    }

    private static SimulatorSettings settings(int agents) {
        return SimulatorSettings.defaults()
                .withLive(false)
                .withJournal(false)
                .withCxone(cxone -> cxone.withExtraction(
                        extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO)))
                .withGenesys(genesys -> genesys.withContactCentre(centre -> centre.withAgents(agents))
                        .withStatistics(api -> api.withCometd(limits -> limits.withMaxQueue(UNLIMITED_QUEUE))));
    }

    private void serve() throws IOException, InterruptedException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            if (words[0].equals("ack")) {
                publisher.acknowledged(Integer.parseInt(words[1]));
            } else {
                System.out.println(answer(words));
            }
        }
    }

    private Object answer(String[] words) throws InterruptedException {
        return switch (words[0]) {
            case "flood" ->
                done(() -> publisher.flood(
                        Watched.parse(words[1], words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4])));
            case "pace" -> done(() -> publisher.pace(Watched.parse(words[1], words[2]), Integer.parseInt(words[3])));
            case "stop" -> publisher.stop();
            case "open" ->
                simulator.genesys().statistics().subscriptions().stream()
                        .mapToInt(subscription -> subscription.statistics().size())
                        .sum();
            case "cpu" -> CpuTime.nanos();
            case "restart" -> restart(Long.parseLong(words[1]));
            default -> throw new IllegalArgumentException("Unknown command: " + words[0]);
        };
    }

    /** Returns the {@link System#nanoTime} at which the server listens again. */
    private long restart(long downtimeMillis) throws InterruptedException {
        simulator.stop();
        Thread.sleep(downtimeMillis);
        simulator.resume();
        return System.nanoTime();
    }

    private static String done(Runnable action) {
        action.run();
        return "done";
    }
}
