// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

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
import java.util.List;
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

/**
 * A server with arbitrary responses: once it works again, the route has the newest value of every statistic, with
 * nothing more published, and no value that was not published.
 */
class HostileServerTest {
    private static final int PUBLICATIONS = 20;
    private static final List<String> AGENTS = List.of("agent1", "agent2");
    private static final String ROUTE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1,agent2&statistics=TimeInCurrentState"
                    + "&serviceEvents=true&reconnectDelay=5ms&reconnectMaxDelay=20ms&subscriptionCheckInterval=200ms";

    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", "/auth/*", HostileKind.values())
            .on("POST", "/statistics/v3/notifications*", HostileKind.values())
            .on("*", "/statistics/v3/subscriptions*", HostileKind.values());

    private final TestBed bed = TestBed.still();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("fuzz.minutes", 10)));
    private final AtomicInteger minutes = new AtomicInteger();
    private final Instant start = Instant.now();
    private final InstantSource clock = () -> start.plus(Duration.ofMinutes(minutes.get()));
    private int published;

    /** The newest value before the last case. Updates of that case may follow its newest value, which a new session reads first. */
    private int earlier;

    HostileServerTest() throws Exception {}

    @BeforeProperty
    void start() throws Exception {
        TestBed.connection(bed).setClock(clock.withZone(ZoneOffset.UTC));
        TestBed.connection(bed).getRetry().setDelay(Duration.ofMillis(1));
        bed.route("agents", ROUTE).start();
        publish();
        awaitNewest();
    }

    @AfterProperty
    void stop() {
        bed.close();
        run.close();
        assertThat(run.applied()).as("%s", run).isGreaterThanOrEqualTo(run.cases());
        System.out.println(getClass().getName() + ": " + run);
    }

    @Provide
    Arbitrary<List<Long>> faults() {
        return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 150, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
    void theNewestValuesArrive(@ForAll("faults") List<Long> seeds, @ForAll boolean anew) {
        check(seeds, anew);
    }

    @Tag("fuzz")
    @Property(tries = 1_000_000, shrinking = ShrinkingMode.BOUNDED)
    void theNewestValuesArriveInManyMoreCases(@ForAll("faults") List<Long> seeds, @ForAll boolean anew) {
        if (Instant.now().isBefore(end)) {
            check(seeds, anew);
        }
    }

    /** @param anew whether the session and the token are lost too, so that the faults affect all steps to a new one */
    private void check(List<Long> seeds, boolean anew) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        run.run(seeds + (anew ? " anew" : ""), plan, () -> {
            bed.received().clear();
            int oldest = earlier;
            earlier = published;
            plan.forEach(bed.faults()::add);
            if (anew) {
                bed.simulator().genesys().authentication().revokeTokens();
                bed.statistics().dropSessions();
            }
            publishUntilAllFaultsHaveOccurred();
            bed.faults().clear();
            // Refused credentials are not retried for some seconds.
            minutes.incrementAndGet();
            awaitNewest();
            requireOnlyPublishedValues(oldest);
        });
    }

    /** Each publication completes the current poll, so that the fault applies to the next one. */
    private void publishUntilAllFaultsHaveOccurred() {
        for (int i = 0; i < PUBLICATIONS && !bed.faults().list().isEmpty(); i++) {
            int asked = requests();
            publish();
            long until = System.nanoTime() + Duration.ofMillis(40).toNanos();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> requests() > asked || System.nanoTime() > until);
        }
        publish();
    }

    private int requests() {
        return bed.journal().count("*", "*");
    }

    private void publish() {
        published++;
        AGENTS.forEach(agent -> bed.statistics().publish("Agent", agent, "TimeInCurrentState", published));
    }

    private void awaitNewest() {
        await().atMost(HangLimit.TIME)
                .untilAsserted(() -> AGENTS.forEach(
                        agent -> assertThat(updates(agent)).as(agent).last().isEqualTo(published)));
    }

    private List<Integer> updates(String agent) {
        return bed.received().stream()
                .filter(each -> (each.is("update") || each.is("initial"))
                        && each.value().objectId().equals(agent))
                .map(each -> each.value().number().map(Number::intValue).orElse(null))
                .toList();
    }

    private void requireOnlyPublishedValues(int oldest) {
        AGENTS.forEach(agent ->
                assertThat(updates(agent)).allSatisfy(value -> assertThat(value).isBetween(oldest, published)));
    }
}
