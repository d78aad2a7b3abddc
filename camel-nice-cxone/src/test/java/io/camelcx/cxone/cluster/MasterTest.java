// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.DemoConnection;
import io.camelcx.cxone.extract.CxoneExtractConstants;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.support.state.StateFile;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.cluster.TwoNodes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer whose leadership is lost, regained and given to another node a hundred times, while days end. */
class MasterTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-22");

    /** By the leader that was delivering it when it lost the leadership, and by the next one. */
    private static final long REPEATED = 2;

    private final SettableClock clock =
            SettableClock.at(FIRST_DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(
            SimulatorSettings.defaults().withLive(false).withClock(clock).withCxone(cxone -> cxone.withExtraction(
                            extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO))
                    .withFiles(files -> files.withRowsPerDay(5))));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @AutoClose
    private final RouteTestBed one = node();

    @AutoClose
    private final RouteTestBed other = node();

    @Test
    void everyDayIsDelivered() throws Exception {
        TwoNodes nodes = new TwoNodes(
                one.context(),
                other.context(),
                "cxone-extract:qm-workflows?version=1&initialDelay=0&delay=5&pollDelay=5ms&overlap=0&startDate="
                        + FIRST_DAY + "&stateRepository=#state",
                MasterTest::day);
        prepare(one);
        prepare(other);
        nodes.start();

        Map<String, Long> leaks = TwoNodes.leaks(
                (start, end) -> nodes.changeBeforeHandOver(start, end, number -> endDay()), () -> resources(nodes));

        assertThat(leaks).isEmpty();
        assertThat(nodes.deliveries().keySet())
                .containsExactlyElementsOf(
                        IntStream.range(0, TwoNodes.HAND_OVERS).boxed().toList());
        assertThat(nodes.deliveries().values()).allMatch(times -> times <= REPEATED);
        one.stop();
        other.stop();
        assertThat(meters.getMeters())
                .noneMatch(meter -> TwoNodes.ROUTE.equals(meter.getId().getTag("route")));
    }

    private SortedMap<String, Long> resources(TwoNodes nodes) {
        SortedMap<String, Long> counts = nodes.resources();
        counts.put("meters", (long) meters.getMeters().size());
        // They come with the first calls, and stay until they are idle for long.
        counts.keySet().removeIf(resource -> resource.contains("CxoneConnection"));
        return counts;
    }

    private RouteTestBed node() {
        CxoneConnection connection = DemoConnection.to(simulator.baseUrl());
        connection.setClock(clock);
        return RouteTestBed.on(simulator)
                .bind("connection", connection)
                .bind("meters", meters)
                .health();
    }

    private void prepare(RouteTestBed node) {
        StateFile state = new StateFile();
        state.setFile(folder.resolve("state").toString());
        node.bind("state", state);
    }

    private void endDay() {
        clock.advance(Duration.ofDays(1));
    }

    private static int day(Exchange exchange) {
        LocalDate start =
                LocalDate.parse(exchange.getMessage().getHeader(CxoneExtractConstants.START_DATE, String.class));
        return (int) ChronoUnit.DAYS.between(FIRST_DAY, start);
    }
}
