// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.springboot.test.CxSimulatorTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The routes against the simulator, by what they log. */
@CxSimulatorTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class RoutesTest {

    @Autowired
    CxSimulator simulator;

    @LocalServerPort
    int port;

    @Test
    void everyRouteDelivers(CapturedOutput output) {
        await().untilAsserted(() -> assertThat(output)
                .containsPattern(" agents +: .*CurrentAgentState")
                .containsPattern(" workItems +: .*contact-centre-started")
                .containsPattern(" evaluations +: ")
                .containsPattern(" pages +: "));
        assertThat(simulator.genesys().openMedia().created()).isEqualTo(1);
    }

    @Test
    void aMessageOfAnAgentIsDelivered(CapturedOutput output) {
        URI webhook = URI.create("http://localhost:" + port + "/genesys-messaging/0123456789");
        simulator.genesys().webhooks().registerMessages("0123456789", webhook);
        simulator.genesys().messaging().write("0123456789", "16504661149", "Agent message text");
        await().untilAsserted(() -> assertThat(output).containsPattern(" messages +: .*Agent message text"));
    }

    @Test
    void aChangeOfAnAgentIsDelivered(CapturedOutput output) {
        await().until(() -> !simulator.genesys().statistics().subscriptions().isEmpty());
        simulator.genesys().statistics().publish("Agent", "agent2", "CurrentAgentState", "AfterCallWork");
        await().untilAsserted(() -> assertThat(output).containsPattern(" agents +: .*AfterCallWork"));
    }
}
