// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Exchange;

/** Against a server that answers with anything: a booking is sent at most once, and each operation ends with its result or an error. */
class HostileServerTest {

    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", EngagementBed.PATH + "/*", "", allBut(HostileKind.FOREIGN))
            .on("GET", EngagementBed.PATH + "/*", "", allBut(HostileKind.FOREIGN));

    private final EngagementBed bed = EngagementBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());

    private static List<HostileKind> allBut(HostileKind... excluded) {
        List<HostileKind> kinds = new ArrayList<>(List.of(HostileKind.values()));
        kinds.removeAll(List.of(excluded));
        return kinds;
    }

    @BeforeProperty
    void start() {
        bed.start();
    }

    @AfterProperty
    void stop() {
        bed.close();
        run.close();
        System.out.println(getClass().getName() + ": " + run);
    }

    @Provide
    Arbitrary<List<Long>> faults() {
        return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 100, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void aCallbackIsBookedAtMostOnceOrFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, () -> {
            int before = bed.journal().count("POST", EngagementBed.CREATE);
            ended(bed.call("", Map.of("phoneNumber", EngagementBed.PHONE), Map.of()));
            assertThat(bed.journal().count("POST", EngagementBed.CREATE) - before)
                    .isLessThanOrEqualTo(1);
        });
    }

    @Property(tries = 100, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void whatIsReadIsReadOrFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, () -> {
            for (String operation :
                    List.of("availability", "openFor", "queueStatus&queues=a", "callIn&groupName=vip")) {
                ended(bed.call("operation=" + operation, Map.of("phoneNumber", EngagementBed.PHONE), Map.of()));
            }
        });
    }

    private void ended(Exchange exchange) {
        if (exchange.getException() != null) {
            assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
            run.raised(exchange.getException());
        }
    }

    private void check(List<Long> seeds, HostileRun.Case one) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        bed.api().clear();
        run.run(seeds, plan, () -> {
            plan.forEach(bed.faults()::add);
            one.test();
            bed.faults().clear();
        });
    }
}
