// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/**
 * Against a server with arbitrary responses: the route has received every window once and as the server has it, or a poll has
 * failed, health is down, and the position is not committed.
 */
class HostileServerTest {
    private static final int POLLS = 3;
    private static final String ROUTE =
            "cxone-extract:qm-workflows?version=1&startDate=2026-11-19&overlap=0&pollDelay=1ms"
                    + "&output=records&initialDelay=0&delay=1&stateRepository=#state&pollStrategy=#polls&exceptionHandler=#refused";
    private static final List<String> WINDOWS = List.of("2026-11-19", "2026-11-20", "2026-11-21");

    /**
     * The possible faults. No caller can detect a shorter file that is well-formed, nor the response to the submission of another
     * day, so they are excluded.
     */
    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", "/authentication/*", HostileKind.values())
            .on("POST", ExtractBed.SUBMIT, "", allBut(HostileKind.FOREIGN))
            .on("GET", ExtractBed.SUBMIT + "/*", HostileKind.values())
            .on("GET", "/results-bucket/*", "", allBut(HostileKind.FOREIGN, HostileKind.SHORT, HostileKind.REPEATED));

    private final ExtractBed bed = ExtractBed.create();
    private final Map<String, List<String>> truth = new LinkedHashMap<>();
    private final List<Window> received = new CopyOnWriteArrayList<>();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("fuzz.minutes", 10)));
    private final List<Throwable> refused = new CopyOnWriteArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final InstantSource clock = () -> ExtractBed.NOON.plus(Duration.ofSeconds(10L * steps.get()));

    /** A window that the route has received. */
    private record Window(String start, List<String> rows) {}

    private static List<HostileKind> allBut(HostileKind... excluded) {
        List<HostileKind> kinds = new ArrayList<>(List.of(HostileKind.values()));
        kinds.removeAll(List.of(excluded));
        return kinds;
    }

    @BeforeProperty
    void start() throws Exception {
        bed.connection().setClock(clock.withZone(ZoneOffset.UTC));
        bed.health();
        bed.bind("state", new MemoryStateRepository());
        bed.bind("polls", new Polls());
        bed.bind("refused", new LoggingExceptionHandler(bed.context(), getClass()) {
            @Override
            public void handleException(String message, Exchange exchange, Throwable failure) {
                refused.add(failure);
            }
        });
        bed.start();
        follow("truth", ROUTE);
        await().until(() -> received.size() == WINDOWS.size());
        received.forEach(each -> truth.put(each.start(), each.rows()));
        remove("truth");
        assertThat(truth).allSatisfy((day, rows) -> assertThat(rows).hasSize(5));
    }

    @AfterProperty
    void stop() {
        bed.close();
        run.close();
        System.out.println(getClass().getName() + ": " + run);
    }

    @Provide
    Arbitrary<List<Long>> faults() {
        return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 120, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
    void everythingArrivesOrAnErrorReportsThatItHasNot(@ForAll("faults") List<Long> seeds, @ForAll boolean lasting)
            throws Exception {
        check(seeds, lasting);
    }

    @Tag("fuzz")
    @Property(tries = 1_000_000, shrinking = ShrinkingMode.BOUNDED)
    void everythingArrivesOrAnErrorReportsThatItHasNotForManyMore(
            @ForAll("faults") List<Long> seeds, @ForAll boolean lasting) throws Exception {
        if (Instant.now().isBefore(end)) {
            check(seeds, lasting);
        }
    }

    /** @param lasting whether the faults stay until they are cleared */
    private void check(List<Long> seeds, boolean lasting) throws Exception {
        List<Fault> plan = seeds.stream()
                .map(HOSTILITY::fault)
                .map(fault -> lasting ? fault.times(Integer.MAX_VALUE) : fault)
                .toList();
        reset();
        try {
            run.run(seeds + (lasting ? " that last" : ""), plan, () -> {
                plan.forEach(bed.faults()::add);
                check();
            });
        } finally {
            if (bed.context().getRoute("hostile") != null) {
                remove("hostile");
            }
        }
    }

    /** Refused credentials are not used again for some seconds. */
    private void advanceTime() {
        steps.incrementAndGet();
        bed.serverTime.advance(Duration.ofSeconds(1));
    }

    private void reset() {
        advanceTime();
        received.clear();
        refused.clear();
        bed.simulator().cxone().authentication().revokeTokens();
        bed.bind("state", new MemoryStateRepository());
        bed.bind("polls", new Polls());
    }

    private void check() throws Exception {
        Polls hostile = follow("&repeatCount=" + POLLS);
        await().atMost(HangLimit.TIME).until(() -> hostile.ended.get() == POLLS || received.size() == WINDOWS.size());
        requireTruth();
        requireNoSilence(hostile);
        remove("hostile");
        hostile.failures.forEach(run::raised);
        refused.forEach(run::raised);

        bed.faults().clear();
        advanceTime();
        follow("");
        await().atMost(HangLimit.TIME).until(() -> received.size() >= WINDOWS.size());
        remove("hostile");
        requireTruth();
        assertThat(received).extracting(Window::start).containsExactlyInAnyOrderElementsOf(WINDOWS);
    }

    private void follow(String route, String from) throws Exception {
        bed.routes(routes -> routes.from(from).routeId(route).process(HostileServerTest.this::keep));
    }

    private void keep(Exchange exchange) {
        List<String> rows = new ArrayList<>();
        exchange.getMessage().getBody(Iterator.class).forEachRemaining(row -> rows.add(row.toString()));
        received.add(new Window(exchange.getMessage().getHeader(CxoneExtractConstants.START_DATE, String.class), rows));
    }

    private Polls follow(String options) throws Exception {
        Polls polls = new Polls();
        bed.bind("polls", polls);
        follow("hostile", ROUTE + options);
        return polls;
    }

    /** Everything that has arrived is as the server has it, and nothing is duplicated. */
    private void requireTruth() {
        assertThat(received).extracting(Window::start).doesNotHaveDuplicates().isSubsetOf(WINDOWS);
        assertThat(received)
                .allSatisfy(each -> assertThat(each.rows()).as(each.start()).isEqualTo(truth.get(each.start())));
    }

    private void requireNoSilence(Polls polls) {
        if (received.size() == WINDOWS.size()) {
            return;
        }
        CxoneExtractConsumer consumer =
                (CxoneExtractConsumer) bed.context().getRoute("hostile").getConsumer();
        List<String> arrived = received.stream().map(Window::start).toList();
        List<String> aside = consumer.aside().stream()
                .map(each -> each.window().start().toString())
                .toList();
        String next = consumer.nextDay().orElseThrow().toString();
        assertThat(WINDOWS)
                .as("arrived %s, set aside %s, next %s", arrived, aside, next)
                .allMatch(day -> arrived.contains(day) != (aside.contains(day) || day.compareTo(next) >= 0));
        assertThat(polls.failures)
                .as("failures of polls that have not got everything")
                .isNotEmpty();
        assertThat(HealthCheckHelper.invokeReadiness(bed.context()))
                .anySatisfy(result -> assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN));
    }

    private void remove(String route) throws Exception {
        Endpoint endpoint = bed.context().getRoute(route).getEndpoint();
        bed.stopRoute(route);
        bed.context().removeRoute(route);
        bed.context().removeEndpoint(endpoint);
    }

    /** The results of the polls of a route. */
    private static final class Polls extends DefaultPollingConsumerPollStrategy {
        private final AtomicInteger ended = new AtomicInteger();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
            ended.incrementAndGet();
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause) throws Exception {
            failures.add(cause);
            boolean again = super.rollback(consumer, endpoint, retries, cause);
            ended.incrementAndGet();
            return again;
        }
    }
}
