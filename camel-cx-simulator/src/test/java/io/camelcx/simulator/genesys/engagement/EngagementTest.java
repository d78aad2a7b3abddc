// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callbacks, the calendar and queues; the clock stands at 2026-03-01T10:00:00Z. */
class EngagementTest {
    private static final String BASE = "/engagement/v3";
    private static final String NOON = "2026-03-01T12:00:00.000Z";

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(clock)
            .withGenesys(genesys -> genesys.withEngagement(api -> api.withCapacity(2))));

    private final EngagementApi engagement = simulator.genesys().engagement();
    private final SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");

    @Test
    void theKeyIsNeededAndNoToken() {
        assertThat(new SimulatorClient(simulator)
                        .get(BASE + "/callbacks/open-for/support")
                        .body())
                .isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(client.get(BASE + "/callbacks/open-for/support")
                        .json()
                        .at("/data/openFor")
                        .asInt())
                .isEqualTo(8 * 3600);
    }

    @Test
    void aScheduledCallbackGoesThroughItsStates() {
        Reply booked = book(NOON);
        assertThat(booked.status()).as(booked.body()).isEqualTo(200);
        assertThat(booked.json().at("/status/corrId").asText()).hasSize(36);
        String id = booked.json().at("/data/id").asText();
        assertThat(retrieve(id).toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"desiredTime\":\"" + NOON
                        + "\",\"callbackState\":\"SCHEDULED\",\"phoneNumber\":\"+15551234\"}");

        clock.set(Instant.parse(NOON));
        JsonNode queued = retrieve(id);
        assertThat(queued.path("callbackState").asText()).isEqualTo("QUEUED");
        assertThat(queued.path("positionInQueue").asInt()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(30));
        assertThat(retrieve(id).path("callbackState").asText()).isEqualTo("ROUTING");
        clock.advance(Duration.ofSeconds(30));
        assertThat(retrieve(id).path("callbackState").asText()).isEqualTo("PROCESSING");
        clock.advance(Duration.ofSeconds(30));
        assertThat(retrieve(id).path("callbackState").asText()).isEqualTo("COMPLETED");
        assertThat(retrieve(id).path("callbackReason").asText()).isEqualTo("AGENT_CONNECTED");
    }

    @Test
    void aCallbackWithoutATimeIsQueuedAtOnce() {
        String id = client.post(BASE + "/callbacks/create", "{\"serviceName\":\"sales\",\"phoneNumber\":\"+1\"}")
                .json()
                .at("/data/id")
                .asText();

        assertThat(retrieve(id).path("callbackState").asText()).isEqualTo("QUEUED");
    }

    @Test
    void aFullSlotIsRefusedWithOthers() {
        engagement.fill("support", Instant.parse(NOON));

        Reply refused = book(NOON);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/data/slots").toString())
                .isEqualTo(
                        "{\"2026-03-01T12:15:00.000Z\":\"2\",\"2026-03-01T12:30:00.000Z\":\"2\",\"2026-03-01T12:45:00.000Z\":\"2\"}");
        assertThat(book("2026-03-01T12:15:00.000Z").status()).isEqualTo(200);

        engagement.change(api -> api.withSlotsInRefusal(false));
        assertThat(book(NOON).json().path("data").toString()).isEqualTo("{}");

        engagement.change(api -> api.withMovesFullSlots(true));
        String moved = book(NOON).json().at("/data/id").asText();
        assertThat(retrieve(moved).path("desiredTime").asText()).isEqualTo("2026-03-01T12:15:00.000Z");
        assertThat(client.post(BASE + "/callbacks/create", """
                {"serviceName":"support","phoneNumber":"+1","desiredTime":"%s","alwaysCheckCapacity":true}""".formatted(NOON)).status())
                .isEqualTo(429);
    }

    @Test
    void aCancelledCallbackFreesItsSlot() {
        book(NOON);
        String id = book(NOON).json().at("/data/id").asText();
        assertThat(book(NOON).status()).isEqualTo(429);

        Reply cancelled = client.post(BASE + "/callbacks/cancel", "{\"id\":\"" + id + "\"}");

        assertThat(cancelled.json().at("/data/id").asText()).isEqualTo(id);
        assertThat(retrieve(id).path("callbackReason").asText()).isEqualTo("CANCELLED");
        assertThat(client.post(BASE + "/callbacks/cancel", "{\"id\":\"" + id + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(book(NOON).status()).isEqualTo(200);
        assertThat(client.post(BASE + "/callbacks/retrieve", "{\"id\":\"none\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "{};serviceName is missing",
                "{\"serviceName\":\"support\"};phoneNumber is missing",
                "{\"serviceName\":\"other\",\"phoneNumber\":\"+1\"};Unknown service other",
                "{\"serviceName\":\"support\",\"phoneNumber\":\"+1\",\"desiredTime\":\"noon\"};desiredTime is 'noon', it must be a time such as 2026-03-02T10:00:00.000Z",
                "{\"serviceName\":\"support\",\"phoneNumber\":\"+1\",\"desiredTime\":\"2026-02-01T12:00:00Z\"};desiredTime is in the past",
                "{\"serviceName\":\"support\",\"phoneNumber\":\"+1\",\"desiredTime\":\"2026-03-01T20:00:00Z\"};The service is closed at 2026-03-01T20:00:00Z"
            })
    void aBookingThatMakesNoSenseIs400(String body, String message) {
        Reply refused = client.post(BASE + "/callbacks/create", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/status/message").asText()).isEqualTo(message);
        assertThat(refused.json().has("data")).isFalse();
    }

    @Test
    void theAvailabilityShowsFreeSlotsInTheTimeZone() {
        engagement.fill("support", Instant.parse(NOON));

        JsonNode data = client.get(
                        BASE
                                + "/callbacks/availability/support?start=2026-03-01T12:50:00&end=2026-03-01T13:40:00&timezone=Europe/Berlin")
                .json()
                .path("data");
        assertThat(data.path("slots"))
                .extracting(slot -> slot.path("utcTime").asText())
                .containsExactly("2026-03-01T11:45:00.000Z", "2026-03-01T12:15:00.000Z", "2026-03-01T12:30:00.000Z");
        assertThat(data.at("/slots/0").toString())
                .isEqualTo(
                        "{\"utcTime\":\"2026-03-01T11:45:00.000Z\",\"localTime\":\"2026-03-01T12:45:00\",\"capacity\":2,\"total\":2}");
        assertThat(data.path("durationMin").asInt()).isEqualTo(15);

        assertThat(slots("start=2026-03-01T11:45:00Z&end=2026-03-01T12:30:00Z&reportBusy=true"))
                .hasSize(3);
        assertThat(slots("start=2026-03-01T17:00:00Z&numberOfDays=1&maxTimeSlots=6"))
                .extracting(slot -> slot.path("utcTime").asText())
                .contains("2026-03-01T17:45:00.000Z", "2026-03-02T08:00:00.000Z");
        assertThat(client.get(BASE + "/callbacks/availability/other").status()).isEqualTo(400);
        assertThat(client.get(BASE + "/callbacks/availability/support?timezone=Mars")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theServicesAreClosedAtNight() {
        assertThat(client.get(BASE + "/callbacks/open-for/support?start=2026-03-01T17:30:00Z")
                        .json()
                        .at("/data/openFor")
                        .asInt())
                .isEqualTo(1800);
        assertThat(client.get(BASE + "/callbacks/open-for/support?start=2026-03-01T23:00:00Z")
                        .json()
                        .at("/data/openFor")
                        .asInt())
                .isZero();
    }

    @Test
    void queuesHaveWaitingTimes() {
        engagement.queue("busy", 240, true, true);
        engagement.queue("empty", -1, false, true);

        assertThat(client.get(BASE + "/callbacks/queue-status/busy")
                        .json()
                        .path("data")
                        .toString())
                .isEqualTo("{\"ewt\":240,\"offerImmediateCallback\":true,\"offerScheduledCallback\":true}");
        JsonNode items = client.get(BASE + "/estimated-wait-time?virtual-queues=busy,empty,queue1&mode=mode3")
                .json()
                .path("data");
        assertThat(items).extracting(item -> item.path("resultCode").asInt()).containsExactly(0, -2, -1);
        assertThat(items.at("/0/estimatedWaitTime").asInt()).isEqualTo(240);
        assertThat(client.get(BASE + "/estimated-wait-time").status()).isEqualTo(400);
        assertThat(client.get(BASE + "/callbacks/queue-status/none").status()).isEqualTo(400);
    }

    @Test
    void aCallInHasANumberAndACode() {
        JsonNode data = client.post(
                        BASE + "/call-in/requests/create", "{\"groupName\":\"app\",\"fromPhoneNumber\":\"+1\"}")
                .json()
                .path("data");

        assertThat(data.path("toPhoneNumber").asText()).startsWith("+");
        assertThat(data.path("accessCode").asText()).hasSize(4);
        assertThat(data.path("groupName").asText()).isEqualTo("app");
    }

    @Test
    void statisticsNeedTheirCredentialsAndAnAge() {
        String body = "{\"statistics\":[{\"objectType\":\"Queue\",\"objectId\":\"queue1\",\"name\":\"CallsEntered\"}]}";
        String path = BASE + "/statistics/operations/get-statistic-ex";
        assertThat(client.post(path, body)
                        .json()
                        .at("/data/statistics/0/value/intValue")
                        .isNumber())
                .isTrue();
        assertThat(client.send("POST", path, body, Map.of("Cache-Control", "max-age=5"))
                        .status())
                .isEqualTo(400);
        engagement.change(api -> api.withStatistics(false));
        assertThat(client.post(path, body).status()).isEqualTo(401);
    }

    @Test
    void aTestDirectsItOverHttp() {
        String id = book(NOON).json().at("/data/id").asText();
        SimulatorClient control = new SimulatorClient(simulator);

        control.post("/__sim/genesys/engagement/callbacks/" + id + "/complete", "{\"reason\":\"FAIL_ERROR\"}");
        control.post("/__sim/genesys/engagement/queues/q", "{\"ewt\":7}");
        control.post("/__sim/genesys/engagement/fill", "{\"serviceName\":\"sales\",\"time\":\"" + NOON + "\"}");

        assertThat(control.get("/__sim/genesys/engagement/callbacks/" + id)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("FAIL_ERROR");
        assertThat(client.get(BASE + "/callbacks/queue-status/q")
                        .json()
                        .at("/data/ewt")
                        .asInt())
                .isEqualTo(7);
        assertThat(control.get("/__sim/genesys/engagement/callbacks").json().path("callbacks"))
                .hasSize(3);
        assertThat(control.post("/__sim/genesys/engagement/settings", "{\"capacity\":7,\"opens\":\"06:00\"}")
                        .json()
                        .path("capacity")
                        .asInt())
                .isEqualTo(7);
    }

    private Reply book(String time) {
        return client.post(BASE + "/callbacks/create", """
                {"serviceName":"support","phoneNumber":"+15551234","desiredTime":"%s"}""".formatted(time));
    }

    private JsonNode retrieve(String id) {
        return client.post(BASE + "/callbacks/retrieve", "{\"id\":\"" + id + "\"}")
                .json()
                .path("data");
    }

    private JsonNode slots(String query) {
        return client.get(BASE + "/callbacks/availability/support?" + query)
                .json()
                .at("/data/slots");
    }
}
