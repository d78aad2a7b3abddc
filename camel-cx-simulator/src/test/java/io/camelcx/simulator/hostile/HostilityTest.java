// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.http.Fault;
import java.io.UncheckedIOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostilityTest {
    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = new SimulatorClient(simulator);

    @Test
    void equalSeedsMakeEqualFaultsAndOthersMakeOthers() {
        Hostility hostility =
                Hostility.none().on("GET", "/", HostileKind.values()).on("POST", "*", HostileKind.CUT);

        assertThat(hostility.plan(7, 20)).hasToString(hostility.plan(7, 20).toString());
        assertThat(hostility.plan(7, 20).faults()).hasSize(20);
        assertThat(hostility.plan(8, 20).toString().substring(8))
                .isNotEqualTo(hostility.plan(7, 20).toString().substring(8));
    }

    /** The server survives whatever it does, and does it to a caller who comes often enough. */
    @ParameterizedTest
    @EnumSource
    void everyFaultOfAKindStrikesAndThenTheServiceAnswersAsBefore(HostileKind kind) {
        Hostility hostility = Hostility.none().on("GET", "/", kind);
        String page = client.get("/").body();

        LongStream.range(0, 25).forEach(seed -> {
            Fault fault = hostility.fault(seed);
            simulator.faults().add(fault);
            for (int request = 0; request < fault.skipped() + fault.times(); request++) {
                visit();
            }
            assertThat(simulator.faults().list()).as("%s", fault).isEmpty();
            assertThat(client.get("/").body()).isEqualTo(page);
        });
        assertThat(simulator.faults().applied()).hasSizeGreaterThanOrEqualTo(25);
    }

    private void visit() {
        try {
            client.get("/");
        } catch (UncheckedIOException e) {
            assertThat(e)
                    .as("the caller's own trouble with a hostile answer")
                    .hasCauseInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void aPlanIsMadeOverHttpToo() {
        JsonNode made = client.post("/__sim/hostility", """
                        {"seed":42,"faults":3,"targets":[{"method":"GET","path":"/a","kinds":["cut","LOST"]}]}""").json();

        assertThat(made.path("faults")).hasSize(3);
        assertThat(made.path("faults").path(0).path("path").asText()).isEqualTo("/a");
        assertThat(simulator.faults().list())
                .hasToString(Hostility.none()
                        .on("GET", "/a", HostileKind.CUT, HostileKind.LOST)
                        .plan(42, 3)
                        .faults()
                        .toString());
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(client.post("/__sim/hostility", "{\"targets\":[{\"kinds\":[\"MAGIC\"]}]}")
                        .body())
                .contains("targets[0].kinds[0] is 'MAGIC', allowed are [STATUS, DOCUMENT");
        assertThat(client.post("/__sim/hostility", "{\"faults\":0}").body())
                .contains("faults is 0, allowed are 1 to 1000");
        assertThatThrownBy(() -> Hostility.none().on("GET", "/")).hasMessageContaining("kinds is empty");
        assertThatThrownBy(() -> Hostility.none().plan(1, 1)).isInstanceOf(IllegalStateException.class);
    }
}
