// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.notification.NotificationsLostException;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.FailureCapture;
import io.camelcx.test.RouteTestBed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The notifications of a CometD service of which only its path and its channels are known. */
class NotificationTest {

    private static final String ROUTE =
            "genesys-api:statistics/v3/notifications?channels=/statistics/v3/updates,/statistics/v3/service"
                    + "&sessionEvents=true&reconnectDelay=20ms&exceptionHandler=#failures";

    private final RouteTestBed bed = ApiBed.create();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final StatisticsService statistics = bed.simulator().genesys().statistics();
    private int published;

    NotificationTest() {
        bed.bind("failures", new FailureCapture(failures));
    }

    @AfterEach
    void stop() {
        ApiBed.close(bed);
    }

    private void open() {
        bed.start();
        await().until(() -> states().contains("CONNECTED"));
        subscribe();
    }

    /** The subscription belongs to the HTTP session of the notifications, so that its call must send the same cookies. */
    private void subscribe() {
        Map<String, Object> statistic =
                Map.of("statisticId", "s1", "name", "TimeInCurrentState", "objectType", "Agent", "objectId", "agent1");
        Exchange subscribed = bed.send(
                "genesys-api:statistics/v3/subscriptions?method=POST",
                Map.of("operationId", "op-" + published, "data", Map.of("statistics", List.of(statistic))),
                Map.of());
        assertThat(subscribed.getException()).isNull();
    }

    private void publish() {
        published++;
        statistics.publish("Agent", "agent1", "TimeInCurrentState", published);
    }

    private List<String> states() {
        return bed.received().stream()
                .filter(each -> "session".equals(each.header(GenesysApiConstants.EVENT, String.class)))
                .map(each -> each.header(GenesysApiConstants.SESSION_STATE, String.class))
                .toList();
    }

    private List<Integer> values() {
        return bed.received().stream()
                .filter(each -> "/statistics/v3/updates".equals(each.header(GenesysApiConstants.CHANNEL, String.class)))
                .map(each -> value(each.body(Map.class)))
                .toList();
    }

    private static Integer value(Map<?, ?> notification) {
        Map<?, ?> data = (Map<?, ?>) notification.get("data");
        Map<?, ?> statistic = (Map<?, ?>) ((List<?>) data.get("statistics")).get(0);
        return ((Number) statistic.get("value")).intValue();
    }

    @Test
    void notificationsArriveInTheirOrderWithTheirChannel() {
        bed.route("any", ROUTE);
        open();
        for (int i = 0; i < 50; i++) {
            publish();
        }

        await().until(() -> values().size() == 50);
        assertThat(values()).isSorted();
        assertThat(failures).isEmpty();
    }

    @Test
    void anInterruptedSessionIsOpenedAgainAndTheRouteGetsBothStates() {
        bed.route("any", ROUTE);
        open();
        statistics.dropSessions();
        await().until(() -> states().equals(List.of("CONNECTED", "DISCONNECTED", "CONNECTED")));

        subscribe();
        publish();
        await().until(() -> values().contains(published));
    }

    @Test
    void aSessionIsInitializedBeforeEveryHandshake() {
        bed.route("any", ROUTE + "&initialize=tasks/v3/initialize");
        open();
        statistics.dropSessions();
        await().until(() -> states().size() == 3);

        List<String> order = bed.journal().requests().stream()
                .map(RecordedRequest::path)
                .filter(path -> path.endsWith("/initialize") || path.endsWith("/handshake"))
                .map(path -> path.replaceFirst(".*/", ""))
                .toList();
        assertThat(order).containsExactly("initialize", "handshake", "initialize", "handshake");
    }

    @Test
    void anInitializationThatFailsIsRetried() {
        bed.faults().add(Fault.on("POST", "/tasks/v3/initialize").times(5).status(503));
        bed.route("any", ROUTE + "&initialize=tasks/v3/initialize");
        bed.start();

        await().until(() -> states().contains("CONNECTED"));
        assertThat(bed.journal().count("POST", "/tasks/v3/initialize")).isEqualTo(6);
    }

    @Test
    void anInitializationThatIsRefusedGoesToTheExceptionHandlerOnce() {
        bed.faults().add(Fault.on("POST", "/tasks/v3/initialize").times(3).status(400));
        bed.route("any", ROUTE + "&reconnectMaxDelay=20ms&initialize=tasks/v3/initialize");
        bed.start();

        await().until(() -> states().contains("CONNECTED"));
        assertThat(failures).hasSize(1).first().asString().contains("initialize failed: HTTP 400");
    }

    @Test
    void aRouteThatLagsBehindDoesNotHoldTheSessionAndItsLossIsReported() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        bed.bind("failures", new FailureCapture(failures));
        bed.routes(routes -> routes.from(ROUTE + "&queueSize=10")
                .process(exchange -> {
                    if ("notification".equals(exchange.getMessage().getHeader(GenesysApiConstants.EVENT))) {
                        held.await();
                    }
                })
                .process(bed::keep));
        open();
        for (int i = 0; i < 30; i++) {
            publish();
        }
        GenesysApiEndpoint endpoint = bed.context().getEndpoints().stream()
                .filter(GenesysApiEndpoint.class::isInstance)
                .map(GenesysApiEndpoint.class::cast)
                .filter(each -> each.getPath().endsWith("notifications"))
                .findFirst()
                .orElseThrow();
        await().until(() -> endpoint.getLost() > 0 && endpoint.getLost() + endpoint.getQueueDepth() >= 29);
        long lost = endpoint.getLost();
        held.countDown();

        await().until(() -> values().size() == 30 - lost);
        await().until(() -> failures.size() == 1);
        assertThat(failures.get(0))
                .isInstanceOf(NotificationsLostException.class)
                .hasMessageContaining(lost + " notifications");
        publish();
        await().until(() -> values().contains(published));
    }

    @Test
    void aSuspendedRouteGetsItsNotificationsWhenItIsResumed() throws Exception {
        bed.route("any", ROUTE);
        open();
        bed.context().getRouteController().suspendRoute("any");
        publish();
        publish();
        bed.context().getRouteController().resumeRoute("any");

        await().until(() -> values().size() == 2);
    }

    @Test
    void aHundredStopsAndStartsLeaveNoSessionAndNoThread() throws Exception {
        bed.route("any", ROUTE);
        open();
        for (int i = 0; i < 100; i++) {
            bed.stopRoute("any");
            assertThat(statistics.sessions()).isEmpty();
            int before = states().size();
            bed.startRoute("any");
            await().pollInterval(Duration.ofMillis(5)).until(() -> states().size() > before);
        }
        assertThat(statistics.sessions()).hasSize(1);
        // The thread of an executor ends a moment after its shutdown.
        await().untilAsserted(
                        () -> assertThat(RouteTestBed.threads("GenesysSession")).hasSize(1));
        bed.stopRoute("any");
        await().untilAsserted(() -> {
            assertThat(RouteTestBed.threads("GenesysSession")).isEmpty();
            assertThat(RouteTestBed.threads("GenesysDelivery")).isEmpty();
        });
    }

    @Test
    void theHealthCheckSaysWhyItIsDown() {
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications/handshake").status(503));
        bed.health().route("any", ROUTE).start();
        await().untilAsserted(() -> {
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(bed.readiness().getMessage())
                    .hasValueSatisfying(message -> assertThat(message).contains("Not connected", "HTTP 503"));
        });
        bed.faults().clear();
        await().untilAsserted(() -> assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.UP));
        assertThat(bed.readiness().getDetails())
                .containsEntry("session.state", "CONNECTED")
                .containsEntry("queue.depth", 0)
                .containsEntry("notifications.lost", 0L);
    }

    @Test
    void metersConsoleAndJmxShowTheSameFigures() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        bed.bind("meters", meters).route("any", ROUTE);
        open();
        publish();
        await().until(() -> values().size() == 1);

        // The change of state and the notification.
        await().untilAsserted(() -> assertThat(meters.get("camelcx.genesys.api.delivered")
                        .tag("route", "any")
                        .functionCounter()
                        .count())
                .isEqualTo(2));
        assertThat(meters.get("camelcx.genesys.api.queue.depth").gauge().value())
                .isZero();
        GenesysApiDevConsole console = new GenesysApiDevConsole();
        console.setCamelContext(bed.context());
        assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString())
                .contains("genesys-api://statistics/v3/notifications", "CONNECTED", "delivered:")
                .doesNotContain("demo-api-key");
        bed.stopRoute("any");
        assertThat(meters.find("camelcx.genesys.api.delivered").functionCounter())
                .isNull();
    }

    @Test
    void aConsumerWithoutChannelsIsRefused() {
        bed.route("any", "genesys-api:statistics/v3/notifications");

        assertThatThrownBy(bed::start).hasStackTraceContaining("The option channels is missing");
    }
}
