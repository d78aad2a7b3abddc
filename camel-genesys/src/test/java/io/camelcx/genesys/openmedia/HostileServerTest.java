// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.apache.camel.Exchange;
import org.awaitility.core.ConditionFactory;

/**
 * Against a server that answers with anything: a creation has succeeded and the work item is there, or it has failed; there
 * is never a second one; and what is watched ends when it has ended and not before.
 */
class HostileServerTest {
    private static final String WATCH = "genesys-openmedia:workitems?initialDelay=0&delay=5&externalIds=";

    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", "/auth/*", HostileKind.values())
            .on("POST", INTERACTIONS, "", allBut(HostileKind.FOREIGN))
            .on("GET", INTERACTIONS + "/*", HostileKind.values());

    private final OpenmediaBed bed = OpenmediaBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("fuzz.minutes", 10)));
    private final AtomicInteger minutes = new AtomicInteger();
    private final Instant start = Instant.now();
    /** A second passes in a millisecond, as failed readings are repeated ever less often. */
    private final InstantSource clock =
            () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(1_000))
                    .plus(Duration.ofMinutes(minutes.get()));

    private int watches;

    private static List<HostileKind> allBut(HostileKind... excluded) {
        List<HostileKind> kinds = new ArrayList<>(List.of(HostileKind.values()));
        kinds.removeAll(List.of(excluded));
        return kinds;
    }

    @BeforeProperty
    void start() {
        bed.connection().setClock(clock.withZone(ZoneOffset.UTC));
        bed.start();
        bed.openMedia().create("workitems", "other", Map.of("name", "other"));
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

    @Property(tries = 200, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
    void aCreationIsDoneOnceOrFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, this::create);
    }

    @Property(tries = 100, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
    void whatIsWatchedEndsOnceAndNotBefore(@ForAll("faults") List<Long> seeds) {
        check(seeds, this::watch);
    }

    @Tag("fuzz")
    @Property(tries = 1_000_000, shrinking = ShrinkingMode.BOUNDED)
    void aCreationIsDoneOnceOrFailsInManyMoreCases(@ForAll("faults") List<Long> seeds) {
        if (Instant.now().isBefore(end)) {
            check(seeds, this::create);
        }
    }

    @Tag("fuzz")
    @Property(tries = 1_000_000, shrinking = ShrinkingMode.BOUNDED)
    void whatIsWatchedEndsOnceAndNotBeforeInManyMoreCases(@ForAll("faults") List<Long> seeds) {
        if (Instant.now().isBefore(end)) {
            check(seeds, this::watch);
        }
    }

    /** One case. */
    @FunctionalInterface
    private interface Case {
        void run(List<Fault> plan) throws Exception;
    }

    private void check(List<Long> seeds, Case one) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        reset();
        run.run(seeds, plan, () -> one.run(plan));
    }

    /** Refused credentials are not retried for some seconds. */
    private void aMinuteLater() {
        minutes.incrementAndGet();
    }

    private void reset() {
        aMinuteLater();
        bed.received().clear();
        bed.openMedia().clear();
        bed.simulator().genesys().authentication().revokeTokens();
    }

    private void create(List<Fault> plan) {
        plan.forEach(bed.faults()::add);

        Exchange answer = send();

        assertThat(bed.openMedia().created()).isLessThanOrEqualTo(1);
        if (answer.getException() == null) {
            requireOurs(answer);
        } else {
            requireAnError(answer.getException());
        }
        bed.faults().clear();
        aMinuteLater();
        Exchange again = bed.call("onDuplicate=fetch", "{\"externalId\":\"case-1\",\"userData\":{\"name\":\"Kim\"}}");
        assertThat(again.getException()).isNull();
        assertThat(bed.openMedia().created()).isEqualTo(1);
        requireOurs(again);
    }

    private Exchange send() {
        return bed.call("", "{\"externalId\":\"case-1\",\"userData\":{\"name\":\"Kim\"}}");
    }

    private void requireOurs(Exchange answer) {
        assertThat(bed.openMedia().interactions()).singleElement().satisfies(only -> assertThat(
                        answer.getMessage().getHeader(GenesysOpenmediaConstants.INTERACTION_ID))
                .isEqualTo(only.id()));
        Interaction body = answer.getMessage().getBody(Interaction.class);
        assertThat(body.externalId()).isEqualTo("case-1");
    }

    private void requireAnError(Exception failure) {
        assertThat(failure).isInstanceOf(CxApiException.class);
        int status = ((CxApiException) failure).status().orElse(0);
        // A server that has done the work and says that it refuses or moved it cannot be distinguished from one that
        // does.
        boolean refused = status >= 300 && status < 500;
        if (bed.openMedia().created() == 1 && !refused) {
            assertThat(((CxApiException) failure).outcomeUnknown())
                    .as("the outcome of a creation that was carried out: %s", failure)
                    .isTrue();
        }
        run.raised(failure);
    }

    private void watch(List<Fault> plan) throws Exception {
        String route = "watch-" + watches++;
        String id =
                bed.openMedia().create("workitems", "case-1", Map.of("step", 1)).id();
        bed.route(route, WATCH + "case-1");
        try {
            awaitReadings(2);
            plan.forEach(bed.faults()::add);
            awaitReadings(6);
            assertThat(bed.received())
                    .as("what has happened while nothing happened")
                    .isEmpty();
            bed.openMedia().complete(id);
            awaitReadings(2);
            bed.faults().clear();
            aMinuteLater();
            patiently().until(() -> !bed.all("ended").isEmpty());
            assertThat(bed.all("ended")).singleElement().satisfies(ended -> assertThat(
                            ended.interaction().externalId())
                    .isEqualTo("case-1"));
            assertThat(bed.all("missing")).isEmpty();
        } finally {
            bed.stopRoute(route);
            bed.context().removeRoute(route);
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(HangLimit.TIME).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    /** So many requests more, or no more to come as the end was seen. */
    private void awaitReadings(int count) {
        long before = bed.journal().count("*", "*");
        patiently()
                .until(() -> bed.journal().count("*", "*") >= before + count
                        || !bed.all("ended").isEmpty());
    }
}
