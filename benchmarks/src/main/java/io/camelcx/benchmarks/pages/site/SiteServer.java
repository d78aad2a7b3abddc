// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import io.camelcx.benchmarks.server.CpuTime;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.http.RecordedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The program of the server's JVM: a simulated site that changes on request. */
public final class SiteServer {

    private SiteServer() {}

    /** Arguments: how many pages the site has in all, and how many of these are leaves of one parent. */
    public static void main(String[] arguments) throws IOException {
        int pages = Integer.parseInt(arguments[0]);
        int leaves = Integer.parseInt(arguments[1]);
        SettableClock clock = SettableClock.running();
        try (CxSimulator simulator = start(pages, leaves, clock)) {
            System.out.println(simulator.baseUrl());
            serveCommands(simulator, clock);
        }
    }

    /** Starts the simulator, and builds its site. The clock is the site's. */
    public static CxSimulator start(int pages, int leaves, Clock clock) {
        int seeded = leaves == 0 ? pages : pages - leaves - 1;
        CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withClock(clock)
                .withExpert(expert -> expert.withSite(site -> site.withPages(seeded))));
        ExpertPages site = simulator.expert().pages();
        if (leaves > 0) {
            site.create(Shape.PARENT, Shape.PARENT, "<p>Has many.</p>");
        }
        for (int leaf = 1; leaf <= leaves; leaf++) {
            site.create(Shape.leaf(leaf), "Leaf " + leaf, "<p>Has none.</p>");
        }
        if (site.count() != pages) {
            throw new IllegalStateException("The site has " + site.count() + " pages, not " + pages);
        }
        return simulator;
    }

    private static void serveCommands(CxSimulator simulator, SettableClock clock) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            System.out.println(
                    switch (words[0]) {
                        case "clock" -> clock(clock, Instant.ofEpochSecond(Long.parseLong(words[1])));
                        case "cpu" -> CpuTime.nanos();
                        case "latency" -> latency(simulator, Duration.ofMillis(Long.parseLong(words[1])));
                        case "requests" -> requests(simulator);
                        case "touch" ->
                            touch(
                                    simulator.expert().pages(),
                                    Shape.valueOf(words[1]),
                                    Integer.parseInt(words[2]),
                                    Instant.ofEpochSecond(Long.parseLong(words[3])));
                        default -> throw new IllegalArgumentException("Unknown command: " + line);
                    });
        }
    }

    private static String clock(SettableClock clock, Instant time) {
        clock.set(time);
        return "done";
    }

    private static String latency(CxSimulator simulator, Duration latency) {
        simulator.expert().change(api -> api.withLatency(latency));
        return "done";
    }

    private static Requests requests(CxSimulator simulator) {
        Requests requests = Requests.of(simulator.journal().requests().stream()
                .map(RecordedRequest::path)
                .toList());
        simulator.journal().clear();
        return requests;
    }

    private static String touch(ExpertPages site, Shape shape, int count, Instant when) {
        List<Integer> pages = shape.pages(site, count);
        site.touch(pages, when);
        return pages.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
