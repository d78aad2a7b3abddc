// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent who is ready from the start: the time in that state grows by one every second, as no calls arrive without queues. */
class NotificationModesTest {
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withGenesys(genesys -> genesys.withContactCentre(c -> c.withQueues(0))));
    private final SimulatorClient rest = SimulatorClient.signedIn(simulator);
    private CometdClient cometd;

    @BeforeEach
    void subscribe() throws Exception {
        rest.get("/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1");
        cometd = CometdClient.connect(simulator, rest).subscribe();
    }

    @AfterEach
    void close() throws Exception {
        cometd.close();
        simulator.close();
    }

    private void open(String what) {
        String statistic = "{\"statisticId\":\"1\",\"objectId\":\"agent1\",\"objectType\":\"Agent\"," + what + "}";
        assertThat(rest.post("/statistics/v3/subscriptions", "{\"data\":{\"statistics\":[" + statistic + "]}}")
                        .status())
                .isEqualTo(200);
    }

    private void passSeconds(int seconds) {
        simulator.genesys().contactCentre().tick(Duration.ofSeconds(seconds));
    }

    /** A mark after all that went before, so that what did not come can be told from what has not come yet. */
    private List<Integer> received() {
        simulator.genesys().statistics().pushUnknown("mark", "mark", null);
        await().until(() -> cometd.statistics().stream()
                .anyMatch(s -> s.path("statisticId").asText().equals("mark")));
        return cometd.statistics().stream()
                .filter(statistic -> statistic.path("statisticId").asText().equals("1"))
                .map(statistic -> statistic.path("value").path("intValue").asInt())
                .toList();
    }

    @Test
    void immediateChangesAreSentAsTheyHappen() {
        open("\"definition\":{\"category\":\"CurrentTime\",\"notificationMode\":\"Immediate\"}");

        passSeconds(3);

        assertThat(received()).containsExactly(1, 2, 3);
    }

    @Test
    void changesBelowTheInsensitivityAreNotSent() {
        open("\"definition\":{\"category\":\"CurrentTime\",\"notificationMode\":\"Immediate\",\"insensitivity\":2}");

        passSeconds(5);

        assertThat(received()).containsExactly(2, 4);
    }

    @Test
    void periodicalChangesWaitForTheirFrequency() {
        open(
                "\"definition\":{\"category\":\"CurrentTime\",\"notificationMode\":\"Periodical\",\"notificationFrequency\":10}");

        passSeconds(25);

        assertThat(received()).containsExactly(10, 20);
    }

    @Test
    void aPeriodWithoutChangePassesInSilence() {
        open(
                "\"definition\":{\"category\":\"TotalNumber\",\"notificationMode\":\"Periodical\",\"notificationFrequency\":1}");

        passSeconds(5);

        assertThat(received()).isEmpty();
    }

    @Test
    void aPredefinedStatisticHasANotificationModeOfItsOwn() {
        open("\"name\":\"TotalReadyTime\"");

        passSeconds(25);

        assertThat(received()).containsExactly(10, 20);
    }

    @Test
    void aStateIsSentWhenItChangesNotAsTimePasses() {
        open("\"name\":\"CurrentAgentState\"");

        passSeconds(5);

        assertThat(received()).isEmpty();
    }

    @Test
    void aPublishedValueIsNotOverrunByTheContactCentre() {
        open("\"name\":\"TimeInCurrentState\"");
        simulator
                .genesys()
                .statistics()
                .publish("Agent", "agent1", "TimeInCurrentState", NumericValue.of(77, Instant.EPOCH));

        passSeconds(5);

        assertThat(received()).containsExactly(77);
    }

    @Test
    void aDeletedSubscriptionIsSilent() {
        open("\"name\":\"TimeInCurrentState\"");
        simulator
                .genesys()
                .statistics()
                .subscriptions()
                .forEach(subscription -> rest.delete("/statistics/v3/subscriptions/" + subscription.subscriptionId()));

        passSeconds(5);

        assertThat(received()).isEmpty();
    }
}
