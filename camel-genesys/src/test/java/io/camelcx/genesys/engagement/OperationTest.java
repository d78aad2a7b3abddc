// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import static io.camelcx.genesys.engagement.EngagementBed.PATH;
import static io.camelcx.genesys.engagement.EngagementBed.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.engagement.client.CallbackStatus;
import io.camelcx.genesys.engagement.client.QueueStatus;
import io.camelcx.genesys.engagement.client.QueueWaitTime;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @AutoClose
    private final EngagementBed bed = EngagementBed.create().start();

    private Object body(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(GenesysEngagementConstants.CORR_ID))
                .isNotNull();
        return exchange.getMessage().getBody();
    }

    @Test
    void aCallbackIsReadAndCancelled() {
        String id = bed.book("2026-03-02T10:00:00Z");

        CallbackStatus status = (CallbackStatus) body(bed.call("operation=callback&id=" + id));
        assertThat(status.state()).isEqualTo("SCHEDULED");
        assertThat(status.desiredTime()).contains(Instant.parse("2026-03-02T10:00:00Z"));
        body(bed.call("operation=cancel", null, Map.of(GenesysEngagementConstants.ID, id)));
        status = (CallbackStatus) body(bed.call("operation=callback&id=" + id));
        assertThat(status.completed()).isTrue();
        assertThat(status.reason()).isEqualTo("CANCELLED");
        assertThat(status).asString().doesNotContain(PHONE);
    }

    @Test
    void slotsAreListedInATimeZoneWithoutZ() {
        Map<?, ?> data = (Map<?, ?>) body(bed.call(
                "operation=availability&timezone=Europe/Berlin&numberOfDays=1&maxTimeSlots=2",
                null,
                Map.of(GenesysEngagementConstants.START, Instant.parse("2026-03-02T10:00:00Z"))));

        assertThat((List<?>) data.get("slots")).hasSize(2).first().satisfies(slot -> assertThat((Map<?, ?>) slot)
                .extracting("localTime")
                .isEqualTo("2026-03-02T11:00:00"));
        assertThat(bed.journal().requests().get(0).query()).contains("start=2026-03-02T11%3A00%3A00.000&");
    }

    @Test
    void slotsBeginNowByDefaultWithZ() {
        body(bed.call("operation=availability"));

        assertThat(bed.journal().requests().get(0).query()).isEqualTo("start=2026-03-02T09%3A00%3A00.000Z");
    }

    @CsvSource({"2026-03-02T17:00:00Z,3600", "2026-03-02T20:00:00Z,0"})
    @ParameterizedTest
    void openForIsInSeconds(String start, long seconds) {
        assertThat(body(bed.call("operation=openFor&start=" + start))).isEqualTo(seconds);
    }

    @Test
    void aQueueStatusDistinguishesNoTrafficFromNoAgents() {
        bed.api().queue("a", 42, true, false);
        bed.api().queue("b", -1, true, true);
        bed.api().queue("c", -1, false, true);

        QueueStatus known = (QueueStatus) body(bed.call("operation=queueStatus&queues=a"));
        QueueStatus quiet = (QueueStatus) body(bed.call("operation=queueStatus&queues=b"));
        QueueStatus empty = (QueueStatus) body(bed.call("operation=queueStatus&queues=c"));

        assertThat(known.seconds()).isEqualTo(42);
        assertThat(known.offersImmediate() && !known.offersScheduled()).isTrue();
        assertThat(quiet.noTraffic() && !quiet.noAgents() && !quiet.known()).isTrue();
        assertThat(empty.noAgents() && !empty.noTraffic()).isTrue();
    }

    @Test
    void waitingTimesOfSeveralQueuesAreReadByOneCall() {
        bed.api().queue("a", 42, true, false);
        bed.api().queue("b", -1, true, true);

        List<?> times =
                (List<?>) body(bed.call("operation=estimatedWaitTime&queues=a,b,c&mode=mode3&includeCallsOnHold=true"));

        assertThat(times).map(time -> ((QueueWaitTime) time).seconds()).containsExactly(42L, -1L, -1L);
        assertThat(times).map(time -> ((QueueWaitTime) time).noTraffic()).containsExactly(false, true, false);
        assertThat(times).map(time -> ((QueueWaitTime) time).noAgents()).containsExactly(false, false, true);
        assertThat(bed.journal().requests()).singleElement().satisfies(request -> assertThat(request.query())
                .contains("mode=mode3", "include-calls-on-hold=true"));
    }

    @Test
    void aCallInNumberIsRequested() {
        Map<?, ?> number = (Map<?, ?>) body(bed.call(
                "operation=callIn&groupName=vip", null, Map.of(GenesysEngagementConstants.PHONE_NUMBER, PHONE)));

        assertThat(number.get("groupName")).isEqualTo("vip");
        assertThat(number.get("fromPhoneNumber")).isEqualTo(PHONE);
        assertThat(number.get("accessCode").toString()).hasSize(4);
    }

    @Test
    void statisticsAreReadWithTheAgeOfTheirValues() {
        Map<?, ?> data = (Map<?, ?>) body(bed.call(
                "operation=statistics&maxAge=20s",
                Map.of("statistics", List.of(Map.of("objectType", "Agent", "objectId", "x", "name", "y"))),
                Map.of()));

        assertThat((List<?>) data.get("statistics")).hasSize(1);
        assertThat(bed.journal().requests().get(0).header("Cache-Control")).isEqualTo("max-age=20");
    }

    @Test
    void theAgeOfStatisticsHasALimit() {
        assertThat(bed.call("operation=statistics&maxAge=14s").getException()).hasMessageContaining("at least 15s");
    }

    @Test
    void statisticsWithoutRegisteredCredentialsSayWhereToRegisterThem() {
        bed.api().change(settings -> settings.withStatistics(false));

        assertThat(bed.call("operation=statistics", Map.of(), Map.of()).getException())
                .hasMessageContainingAll("registered in the Callback user interface", "request ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "cancel", "queueStatus", "estimatedWaitTime", "callIn", "watch"})
    void whatIsMissingIsRefusedBeforeTheCall(String operation) {
        assertThat(bed.call("operation=" + operation).getException()).isInstanceOf(IllegalArgumentException.class);
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void aWrongTimeZoneIsRefusedBeforeTheCall() {
        assertThat(bed.call("operation=openFor&timezone=Berlin").getException())
                .hasMessageContaining("timezone must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback",
                "cancel",
                "availability",
                "openFor",
                "queueStatus",
                "estimatedWaitTime",
                "callIn",
                "statistics"
            })
    void aResponseThatDoesNotProveItselfIsAnError(String operation) {
        String options = "operation=" + operation + "&id=x&queues=q&groupName=g";
        for (String body : List.of(
                "",
                "<html>Login</html>",
                "{}",
                "[1]".replace("1", ""),
                "{\"status\":{\"code\":0}}",
                "{\"status\":{\"code\":0},\"data\":\"x\"}",
                "{\"status\":{\"code\":500},\"data\":{}}")) {
            bed.faults().clear();
            bed.faults().add(Fault.on("*", PATH + "/**").status(200).body(body));
            assertThat(bed.call(options).getException()).as(body).isInstanceOf(CxApiException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "callback|{'data':{'id':'y','callbackState':'QUEUED'}}|another callback",
                "cancel|{'data':{'id':'y'}}|another callback",
                "estimatedWaitTime|{'data':[{'virtualQueue':'r','estimatedWaitTime':1}]}|another queue"
            })
    void aResponseOfAnotherObjectIsAnError(String operation, String body, String problem) {
        bed.faults().add(Fault.on("*", PATH + "/**").status(200).body(body.replace('\'', '"')));

        assertThat(bed.call("operation=" + operation + "&id=x&queues=q").getException())
                .hasMessageContaining(problem);
    }

    @Test
    void readingIsRepeatedWhenItIsThrottled() {
        String id = bed.book();
        bed.faults()
                .add(Fault.on("*", PATH + "/**")
                        .times(2)
                        .status(429)
                        .header("Retry-After", "0")
                        .body("{}"));

        assertThat(bed.call("operation=callback&id=" + id).getException()).isNull();
        assertThat(bed.faults().applied()).hasSize(2);
    }

    @Test
    void aCancellationIsNotRepeated() {
        String id = bed.book();
        bed.faults()
                .add(Fault.on("*", PATH + "/callbacks/cancel")
                        .times(1)
                        .status(503)
                        .body("{}"));

        assertThat(bed.call("operation=cancel&id=" + id).getException())
                .hasMessageContaining("may have been carried out");
        assertThat(bed.journal().count("POST", PATH + "/callbacks/cancel")).isEqualTo(1);
    }

    @Test
    void watchNeedsAConsumer() {
        assertThat(bed.call("operation=watch&id=x").getException())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("genesys-engagement:support");
    }

    @Test
    void anEndpointNeedsAService() {
        assertThatThrownBy(() -> bed.context().getEndpoint("genesys-engagement:?operation=book"))
                .hasStackTraceContaining("the name of a callback service");
    }
}
