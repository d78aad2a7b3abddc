// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import static io.camelcx.genesys.engagement.EngagementBed.NOW;
import static io.camelcx.genesys.engagement.EngagementBed.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.engagement.client.QueueStatus;
import io.camelcx.genesys.engagement.client.QueueWaitTime;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.state.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumerTest {

    private static final String FROM = "genesys-engagement:support?initialDelay=0&delay=5";
    private static final String RETRIEVE = PATH + "/callbacks/retrieve";

    @AutoClose
    private final EngagementBed bed = EngagementBed.create();

    private List<String> states() {
        return bed.received().stream().map(EngagementBed.Received::state).toList();
    }

    private static StateFile states(Path folder) {
        StateFile file = new StateFile();
        file.setFile(folder.resolve("states").toString());
        return file;
    }

    private void reads(int more) {
        int before = bed.journal().count("POST", RETRIEVE);
        await().until(() -> bed.journal().count("POST", RETRIEVE) >= before + more);
    }

    @Test
    void everyStateOfACallbackThatIsBookedIsDeliveredOnceUntilItIsCompleted() {
        bed.route("states", FROM).start();
        String id = bed.book();
        bed.awaitReceived(1);
        for (int state = 2; state <= 4; state++) {
            reads(2);
            bed.clock.advance(Duration.ofSeconds(30));
            bed.awaitReceived(state);
        }
        await().until(() ->
                bed.endpoint("states", GenesysEngagementEndpoint.class).getFollowedCallbacks() == 0);
        int read = bed.journal().count("POST", RETRIEVE);

        assertThat(states()).containsExactly("QUEUED", "ROUTING", "PROCESSING", "COMPLETED");
        assertThat(bed.received()).allMatch(event -> event.id().equals(id));
        assertThat(bed.journal().count("POST", RETRIEVE)).isEqualTo(read);
    }

    @Test
    void aScheduledCallbackIsReadSeldomUntilItsTimeIsNear() {
        bed.route("states", FROM + "&scheduledDelay=10m").start();
        bed.book(NOW.plus(Duration.ofHours(1)));
        bed.awaitReceived(1);
        int first = bed.journal().count("POST", RETRIEVE);
        await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        assertThat(bed.journal().count("POST", RETRIEVE)).isEqualTo(first);

        bed.clock.advance(Duration.ofMinutes(10));
        reads(1);
        bed.clock.advance(Duration.ofMinutes(50));
        bed.awaitReceived(2);

        assertThat(states()).containsExactly("SCHEDULED", "QUEUED");
    }

    @Test
    void aStateThatTheRouteRefusesIsDeliveredAgain() {
        AtomicInteger refused = new AtomicInteger();
        bed.routes(routes -> routes.from(FROM).process(exchange -> {
            if (refused.getAndIncrement() < 2) {
                throw new IllegalStateException("not now");
            }
            bed.keep(exchange);
        }));
        bed.start();
        bed.book();
        bed.awaitReceived(1);

        assertThat(states()).containsExactly("QUEUED");
    }

    @Test
    void callbacksOfOthersAreFollowedByOptionAndByTheOperationWatch() {
        String byOption = bed.bookElsewhere();
        String byOperation = bed.bookElsewhere();
        bed.route("states", FROM + "&id=" + byOption).start();
        assertThat(bed.call("operation=watch&id=" + byOperation).getException()).isNull();
        bed.awaitReceived(2);

        assertThat(bed.received()).map(EngagementBed.Received::id).containsExactlyInAnyOrder(byOption, byOperation);
    }

    @Test
    void aRestartFollowsOnAndRepeatsNothing(@TempDir Path folder) {
        String ended = bed.bookElsewhere();
        bed.api().complete(ended, "AGENT_CONNECTED");
        bed.bind("states", states(folder)).route("states", FROM + "&stateRepository=#states&id=" + ended);
        bed.start();
        String id = bed.book();
        bed.awaitReceived(2);
        reads(3);
        bed.stop();

        try (EngagementBed again = EngagementBed.at(bed)) {
            again.bind("states", states(folder)).route("states", FROM + "&stateRepository=#states&id=" + ended);
            again.start();
            reads(3);
            assertThat(again.received()).isEmpty();
            bed.clock.advance(Duration.ofSeconds(30));
            again.awaitReceived(1);
            assertThat(again.received()).singleElement().satisfies(event -> {
                assertThat(event.id()).isEqualTo(id);
                assertThat(event.state()).isEqualTo("ROUTING");
            });
        }
    }

    @Test
    void aCallbackThatTheVendorDoesNotKnowEndsAfterATime() {
        bed.route("states", FROM + "&id=none").start();
        reads(3);
        assertThat(bed.received()).isEmpty();
        bed.clock.advance(Duration.ofMinutes(5));
        bed.awaitReceived(1);

        assertThat(states()).containsExactly("UNKNOWN");
    }

    @Test
    void a404OfAnotherServerEndsNothingAndTheHealthIsDown() {
        bed.health().route("states", FROM).start();
        bed.book();
        bed.awaitReceived(1);
        bed.faults().add(Fault.on("POST", RETRIEVE).status(404).body("<html>Not found</html>"));
        await().until(() -> bed.readiness().getState() == HealthCheck.State.DOWN);
        bed.clock.advance(Duration.ofMinutes(6));
        reads(2);
        bed.faults().clear();
        bed.awaitReceived(2);

        assertThat(states()).containsExactly("QUEUED", "COMPLETED");
        await().until(() -> bed.readiness().getState() == HealthCheck.State.UP);
    }

    @Test
    void waitingTimesAreDeliveredOneByOne() {
        bed.api().queue("a", 42, true, true);
        bed.api().queue("b", -1, true, true);
        bed.route("times", FROM + "&follow=waitTimes&queues=a,b").start().awaitReceived(4);

        assertThat(List.copyOf(bed.received()).subList(0, 2))
                .map(event -> event.queue() + " " + ((QueueWaitTime) event.body()).seconds())
                .containsExactly("a 42", "b -1");
    }

    @Test
    void onlyChangesAreDeliveredIfTheOptionSaysSo() {
        bed.api().queue("a", 42, true, true);
        bed.route("times", FROM + "&follow=waitTimes&queues=a&changesOnly=true")
                .start()
                .awaitReceived(1);
        int before = bed.journal().count("GET", PATH + "/estimated-wait-time");
        await().until(() -> bed.journal().count("GET", PATH + "/estimated-wait-time") > before + 2);
        bed.api().queue("a", 43, true, true);
        bed.awaitReceived(2);

        assertThat(bed.received())
                .map(event -> ((QueueWaitTime) event.body()).seconds())
                .containsExactly(42L, 43L);
    }

    @Test
    void aQueueThatCannotBeReadDoesNotHideOthers() {
        bed.api().queue("b", 7, true, false);
        bed.health()
                .route("status", FROM + "&follow=queueStatus&queues=nowhere,b")
                .start()
                .awaitReceived(2);

        assertThat(bed.received()).allSatisfy(event -> {
            assertThat(event.queue()).isEqualTo("b");
            assertThat(((QueueStatus) event.body()).seconds()).isEqualTo(7);
        });
        await().untilAsserted(() -> assertThat(bed.readiness().getError())
                .hasValueSatisfying(error -> assertThat(error).hasMessageContaining("nowhere")));
    }

    @Test
    void queuesAreRequired() {
        assertThatThrownBy(() -> bed.route("times", FROM + "&follow=waitTimes").start())
                .hasStackTraceContaining("queues must be the name of a queue");
    }
}
