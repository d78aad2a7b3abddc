// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import static io.camelcx.cxone.actions.ActionsBed.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
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
import org.apache.camel.Exchange;

/**
 * Against a server with arbitrary responses: a deployment has succeeded and the action is there with its script, or it has failed; and a later deployment makes
 * it right.
 */
class HostileServerTest {

    private static final String SCRIPT = "function main(context) { return 'Grüße'; }";
    private static final String NAME = "hostile_action";

    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", "/api/v2/oauth/*", HostileKind.values())
            .on("GET", ACTIONS, HostileKind.values())
            .on("POST", ACTIONS, HostileKind.values())
            .on("PUT", ACTIONS + "/*", HostileKind.values())
            .on("POST", ACTIONS + "/*/test", HostileKind.values());

    private final ActionsBed bed = ActionsBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("fuzz.minutes", 10)));
    private final AtomicInteger minutes = new AtomicInteger();
    private final Instant start = Instant.now();
    private final InstantSource clock = () -> start.plus(Duration.ofMinutes(minutes.get()));

    @BeforeProperty
    void start() {
        bed.connection().setClock(clock.withZone(ZoneOffset.UTC));
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

    @Property(tries = 200, seed = "20261129", shrinking = ShrinkingMode.BOUNDED)
    void anActionIsDeployedOnceOrTheErrorSaysThatItIsNot(@ForAll("faults") List<Long> seeds, @ForAll boolean exists) {
        check(seeds, exists);
    }

    @Tag("fuzz")
    @Property(tries = 1_000_000, shrinking = ShrinkingMode.BOUNDED)
    void anActionIsDeployedOnceOrTheErrorSaysThatItIsNotInManyMoreCases(
            @ForAll("faults") List<Long> seeds, @ForAll boolean exists) {
        if (Instant.now().isBefore(end)) {
            check(seeds, exists);
        }
    }

    private void check(List<Long> seeds, boolean exists) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        reset();
        bed.api().create("another_action", SCRIPT, List.of());
        if (exists) {
            bed.api().create(NAME, "function main() { }", List.of());
        }
        run.run(seeds, plan, () -> deploy(plan));
    }

    /** Refused credentials are not retried for some seconds. */
    private void reset() {
        minutes.incrementAndGet();
        bed.api().clear();
        bed.simulator().cxone().authentication().revokeTokens();
    }

    private void deploy(List<Fault> plan) {
        plan.forEach(bed.faults()::add);

        Exchange exchange = bed.call(NAME + "?operation=deploy", SCRIPT);

        if (exchange.getException() == null || exchange.getException() instanceof CxoneActionsDeploymentException) {
            requireDeployed(exchange);
        } else {
            assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
            run.raised(exchange.getException());
        }
        bed.faults().clear();
        minutes.incrementAndGet();
        Exchange again = bed.call(NAME + "?operation=deploy", SCRIPT);
        assertThat(again.getException()).isNull();
        requireDeployed(again);
        assertThat(bed.api().actions()).hasSize(2);
    }

    private void requireDeployed(Exchange exchange) {
        assertThat(bed.api().action(NAME)).hasValueSatisfying(action -> {
            assertThat(action.script()).isEqualTo(SCRIPT);
            assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ACTION_ID))
                    .isEqualTo(action.id());
        });
    }
}
