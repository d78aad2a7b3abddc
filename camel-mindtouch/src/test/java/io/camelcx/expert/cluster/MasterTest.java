// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.pages.ExpertPagesConstants;
import io.camelcx.expert.users.ExpertUsersConstants;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.support.state.StateFile;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.cluster.TwoNodes;
import io.camelcx.test.cluster.TwoNodes.Change;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consumers whose leadership is lost, regained and given to another node a hundred times, while changes go on. */
class MasterTest {

    /** By the leader that was delivering it when it lost the leadership, and by the next one. */
    private static final long REPEATED = 2;
    /** Besides by each leader for two minutes, which reads the overlap; there is a change every three seconds. */
    private static final long REREAD = REPEATED + 120 / 3 + 1;

    private static final String FOLLOWED = "initialDelay=0&delay=5&stateRepository=#state";

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T12:00:00Z"));

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(clock)
            .withExpert(expert -> expert.withSite(site -> site.withPages(3).withFilesEvery(0))));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @AutoClose
    private final RouteTestBed one = node();

    @AutoClose
    private final RouteTestBed other = node();

    @Test
    void everyChangeOfAPageIsDelivered() throws Exception {
        assertThatNothingIsLost(
                "expert-pages:home?" + FOLLOWED,
                REREAD,
                exchange -> number(exchange, ExpertPagesConstants.TITLE),
                number -> later(() -> simulator.expert().pages().create("page-" + number, "page-" + number, "")));
    }

    @Test
    void everyChangeOfAFileIsDelivered() throws Exception {
        int page = simulator.expert().pages().create("files", "files", "").id();
        assertThatNothingIsLost(
                "expert-files:home?" + FOLLOWED,
                REPEATED,
                exchange -> number(exchange, Exchange.FILE_NAME),
                number -> later(() -> simulator
                        .expert()
                        .pages()
                        .attach(page, "file-" + number, "text/plain", "text".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void everyUserIsDelivered() throws Exception {
        assertThatNothingIsLost(
                "expert-users:all?" + FOLLOWED,
                REPEATED,
                exchange -> number(exchange, ExpertUsersConstants.USERNAME),
                number -> later(() -> simulator.expert().users().create("user-" + number, "User")));
    }

    /** @param most how often a change is delivered at most */
    private void assertThatNothingIsLost(String from, long most, Function<Exchange, Integer> number, Change change)
            throws Exception {
        TwoNodes nodes = new TwoNodes(one.context(), other.context(), from, number);
        prepare(one);
        prepare(other);
        nodes.start();

        Map<String, Long> leaks =
                TwoNodes.leaks((start, end) -> nodes.changeBeforeHandOver(start, end, change), () -> resources(nodes));

        assertThat(leaks).isEmpty();
        assertThat(nodes.deliveries().keySet())
                .containsExactlyElementsOf(
                        IntStream.range(0, TwoNodes.HAND_OVERS).boxed().toList());
        assertThat(nodes.deliveries().values()).allMatch(times -> times <= most);
        one.stop();
        other.stop();
        assertThat(meters.getMeters())
                .noneMatch(meter -> TwoNodes.ROUTE.equals(meter.getId().getTag("route")));
    }

    private SortedMap<String, Long> resources(TwoNodes nodes) {
        SortedMap<String, Long> counts = nodes.resources();
        counts.put("meters", (long) meters.getMeters().size());
        // They come with the first calls, and stay until they are idle for long.
        counts.keySet().removeIf(resource -> resource.contains("ExpertConnection"));
        return counts;
    }

    private RouteTestBed node() {
        ExpertConnection connection = DemoConnection.to(simulator.baseUrl());
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

    /** Only what was changed in a second that is over is reported. */
    private void later(Runnable change) {
        clock.advance(Duration.ofSeconds(1));
        change.run();
        clock.advance(Duration.ofSeconds(2));
    }

    private static int number(Exchange exchange, String header) {
        String name = exchange.getMessage().getHeader(header, "", String.class);
        return name.matches("(page|file|user)-\\d+") ? Integer.parseInt(name.substring("page-".length())) : -1;
    }
}
