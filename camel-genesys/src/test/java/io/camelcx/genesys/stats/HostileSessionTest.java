// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.cometd.ReplyFault;
import io.camelcx.simulator.genesys.settings.UpdateDelivery;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.FailureCapture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Responses of the notification service that violate the protocol. The maximum delay is a minute, so that
 * a session which waits for it fails the test.
 */
class HostileSessionTest {

    private static final String ROUTE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState"
                    + "&serviceEvents=true&reconnectDelay=50ms&exceptionHandler=#failures";
    private static final String HANDSHAKE = "*/notifications/handshake";
    private static final String CONNECT = "*/notifications/connect";

    @AutoClose
    private final TestBed bed = TestBed.still();

    private StatisticsService statistics;
    private int published;

    @BeforeEach
    void start() throws Exception {
        bed.bind("failures", new FailureCapture(bed.failures));
        bed.route("agents", ROUTE);
        statistics = bed.statistics();
    }

    @ParameterizedTest
    @ValueSource(strings = {"402::Unknown client", "403::Unknown client", "404::x", "400::Bad message"})
    void aCodeWithoutAdviceMakesANewSessionAtOnce(String error) {
        open();
        statistics.onReply(ReplyFault.on("/meta/connect").times(1).error(error).without("advice"));
        assertThatValuesFlow();
        await().untilAsserted(() -> assertThat(count(HANDSHAKE)).isEqualTo(2));
        assertThat(bed.failures).isEmpty();
    }

    @Test
    void aForgottenClientWithoutAdviceStopsPolling() {
        open();
        statistics.onReply(ReplyFault.on("/meta/connect").times(2).without("advice"));
        statistics.dropSessions();
        assertThatValuesFlow();
        await().untilAsserted(() -> assertThat(count(HANDSHAKE)).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"402::Unknown client", "403::x", "500::x", "something"})
    void aFailedPollWithoutAnIdIsRead(String error) {
        open();
        statistics.onReply(ReplyFault.on("/meta/connect")
                .times(1)
                .error(error)
                .without("advice")
                .without("id"));
        assertThatValuesFlow();
    }

    @Test
    void successfulRepliesWithoutIdsAreRead() {
        for (String channel : List.of("/meta/handshake", "/meta/subscribe", "/meta/connect")) {
            statistics.onReply(ReplyFault.on(channel).without("id"));
        }
        open();
        assertThatValuesFlow();
        assertThatValuesFlow();
        assertThat(count(HANDSHAKE)).isEqualTo(1);
    }

    @Test
    void failedSubscribesWithoutIdAndSubscriptionAreRetried() {
        statistics.onReply(ReplyFault.on("/meta/subscribe")
                .times(2)
                .error("500::Subscription failed")
                .without("id")
                .without("subscription"));
        open();
        assertThatValuesFlow();
    }

    @Test
    void textsInPlaceOfNumbersInTheAdviceAreRead() {
        statistics.onReply(ReplyFault.on("/meta/connect")
                .advice("interval", "0")
                .advice("timeout", "20000")
                .advice("maxInterval", "10000"));
        open();
        assertThatValuesFlow();
        assertThatValuesFlow();
        assertThat(count(HANDSHAKE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interval", "timeout", "maxInterval", "reconnect"})
    void anAdviceOfTheWrongTypeIsIgnored(String field) {
        statistics.onReply(ReplyFault.on("/meta/handshake").advice(field, Map.of("x", 1)));
        statistics.onReply(ReplyFault.on("/meta/connect").advice(field, List.of("soon")));
        open();
        assertThatValuesFlow();
        assertThat(count(HANDSHAKE)).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedInsideAMessageIsRenewedOnce() {
        open();
        statistics.onReply(ReplyFault.on("/meta/connect")
                .times(1)
                .error("401::Authentication invalid")
                .advice("reconnect", "none")
                .forgettingTheSession());
        assertThatValuesFlow();
        await().untilAsserted(() -> assertThat(tokensOf(HANDSHAKE)).hasSize(2).doesNotHaveDuplicates());
        await().untilAsserted(() ->
                assertThat(bed.journal().count("POST", "/auth/v3/oauth/token")).isEqualTo(2));
    }

    @Test
    void aTokenThatIsRefusedInTheExtensionIsRenewedOnTheSameSession() {
        open();
        statistics.onReply(ReplyFault.on("/meta/connect")
                .times(1)
                .error("Denied")
                .ext(Map.of("authentication", Map.of("failureReason", "401::Authentication invalid")))
                .without("advice"));
        assertThatValuesFlow();
        assertThat(count(HANDSHAKE)).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(bed.journal().count("POST", "/auth/v3/oauth/token")).isEqualTo(2));
    }

    @Test
    void aSecondTokenThatIsRefusedByThePollsEndsTheSession() {
        open();
        statistics.onReply(ReplyFault.on("/meta/connect")
                .times(2)
                .error("401::Authentication invalid")
                .without("advice"));
        assertThatValuesFlow();
        await().untilAsserted(() -> assertThat(tokensOf(HANDSHAKE)).hasSize(2).doesNotHaveDuplicates());
        await().untilAsserted(() ->
                assertThat(bed.journal().count("POST", "/auth/v3/oauth/token")).isEqualTo(3));
    }

    @Test
    void everyHandshakeAfterARefusedTokenHasANewOneAndTheyBackOff() {
        statistics.onReply(ReplyFault.on("/meta/handshake")
                .times(6)
                .error("401::Authentication invalid")
                .advice("reconnect", "none"));
        open();
        assertThat(tokensOf(HANDSHAKE)).hasSize(7).doesNotHaveDuplicates();
        List<Instant> times = bed.journal().requests("POST", HANDSHAKE).stream()
                .map(RecordedRequest::at)
                .toList();
        // The first new token is used at once, the others after delays of 50 ms and more, less the jitter.
        assertThat(Duration.between(times.get(1), times.get(6))).isGreaterThan(Duration.ofMillis(150));
        assertThatValuesFlow();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429})
    void aServerThatIsBusyIsPolledAgainOnTheSameSession(int status) {
        open();
        onPoll(fault -> fault.status(status));
        assertThatValuesFlow();
        assertThat(count(HANDSHAKE)).isEqualTo(1);
        assertThat(bed.failures).isEmpty();
    }

    @Test
    void theRetryAfterOfABusyServerIsHonoured() {
        open();
        onPoll(fault -> fault.status(429).header("Retry-After", "1"));
        assertThatValuesFlow();
        List<RecordedRequest> polls = bed.journal().requests("POST", CONNECT);
        int refused = polls.stream().map(RecordedRequest::status).toList().indexOf(429);
        assertThat(Duration.between(
                        polls.get(refused).at(), polls.get(refused + 1).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void theRetryAfterOfAHandshakeIsHonoured() {
        bed.faults().add(Fault.on("POST", HANDSHAKE).times(1).status(429).header("Retry-After", "1"));
        open();
        List<RecordedRequest> handshakes = bed.journal().requests("POST", HANDSHAKE);
        assertThat(Duration.between(handshakes.get(0).at(), handshakes.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void aRefusedSessionThatWorkedIsReopenedAtOnce(int status) {
        open();
        onPoll(fault -> fault.status(status));
        assertThatValuesFlow();
        await().untilAsserted(() -> assertThat(count(HANDSHAKE)).isEqualTo(2));
        assertThat(bed.failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403, 5", "404, 3"})
    void refusalsOfASessionThatWorkedAreRetriedWithGrowingDelays(int status, int times) {
        open();
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications*")
                        .times(times)
                        .status(status));
        publish();
        assertThatValuesFlow();
        assertThat(bed.failures).hasSize(1);
    }

    @Test
    void repeatedOrReversedNotificationsAreHarmless() {
        open();
        statistics.change(settings -> settings.withDelivery(UpdateDelivery.REVERSED));
        assertThatValuesFlow();
        statistics.change(settings -> settings.withDelivery(UpdateDelivery.DUPLICATED));
        assertThatValuesFlow();
        assertThat(count(HANDSHAKE)).isEqualTo(1);
    }

    @Test
    void aSubscribeWithAResponseThatIsNotBayeuxIsRetried() {
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications*")
                        .whenBodyContains("/meta/subscribe")
                        .times(2)
                        .status(500)
                        .body("{\"status\":{\"code\":500,\"message\":\"Unknown channel\"}}"));
        open();
        assertThatValuesFlow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"channel\":\"/meta/connect\",\"id\":\"wrong\",\"successful\":true}]",
                "[{\"channel\":7,\"successful\":true}]",
                "[{\"successful\":false,\"error\":\"402::Unknown client\"}]",
                "[{\"channel\":\"/meta/connect\",\"successful\":{},\"error\":{},\"advice\":7,\"ext\":[]}]",
                "[{\"channel\":\"meta\"}]",
                "{}",
                "7",
                "<html>Welcome</html>"
            })
    void noResponseToAPollStopsTheSession(String answer) {
        open();
        onPoll(fault -> fault.header("Content-Type", "application/json").body(answer));
        assertThatValuesFlow();
    }

    private void open() {
        bed.start();
        await().until(() -> !bed.all("initial").isEmpty());
    }

    private int count(String path) {
        return bed.journal().count("POST", path);
    }

    private List<String> tokensOf(String path) {
        return bed.journal().requests("POST", path).stream()
                .map(request -> request.header("authorization"))
                .toList();
    }

    private void onPoll(UnaryOperator<Fault> effect) {
        bed.faults().add(effect.apply(Fault.on("POST", CONNECT).times(1)));
        // Completes the current poll, so that the fault applies to the next one.
        publish();
    }

    private void publish() {
        published++;
        statistics.publish("Agent", "agent1", "TimeInCurrentState", published);
    }

    /** Values published from now on arrive. */
    private void assertThatValuesFlow() {
        int before = published;
        await().until(() -> {
            publish();
            return bed.updates("agent1").stream().anyMatch(value -> value > before + 1);
        });
    }
}
