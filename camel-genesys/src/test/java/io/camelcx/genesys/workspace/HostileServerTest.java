// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Exchange;

/** A server with arbitrary responses: each operation ends, with its outcome or an error, and once the server works again, so does the session. */
class HostileServerTest {

    private static final String OPTIONS = "reconnectMaxDelay=20ms&timeout=1s&operation=setDNDOn";

    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", "/auth/*", HostileKind.values())
            .on("POST", "/workspace/v3/initialize-workspace", HostileKind.values())
            .on("POST", "/workspace/v3/notifications*", HostileKind.values())
            .on("GET", "/workspace/v3/current-session", HostileKind.values())
            .on("POST", "/workspace/v3/voice/*", HostileKind.values());

    private final WorkspaceBed bed = WorkspaceBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final SettableClock clock = SettableClock.at(Instant.now());

    @BeforeProperty
    void start() {
        bed.connection().setClock(clock.withZone(ZoneOffset.UTC));
        bed.route("desk", WorkspaceBed.uri("agent1", "activate=true&reconnectMaxDelay=20ms"))
                .start();
        await().until(() -> !bed.events("DnStateChanged").isEmpty());
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

    @Property(tries = 60, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void eachOperationEndsAndTheSessionRecovers(@ForAll("faults") List<Long> seeds, @ForAll boolean anew) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        run.run(seeds + (anew ? " anew" : ""), plan, () -> {
            plan.forEach(bed.faults()::add);
            if (anew) {
                bed.simulator().genesys().authentication().revokeTokens();
                bed.workspace().dropSessions();
            }
            Exchange exchange = bed.call("agent1", OPTIONS);
            if (exchange.getException() == null) {
                assertThat(exchange.getMessage().getBody(WorkspaceEvent.class).messageType())
                        .isEqualTo("DnStateChanged");
            } else {
                assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
                run.raised(exchange.getException());
            }
            bed.faults().clear();
            // Refused credentials are not retried for some seconds.
            clock.advance(Duration.ofMinutes(1));
            await().atMost(HangLimit.TIME)
                    .untilAsserted(() -> assertThat(bed.call("agent1", OPTIONS).getException())
                            .isNull());
            bed.received().clear();
        });
    }
}
