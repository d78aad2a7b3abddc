// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import static io.camelcx.expert.users.UsersBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.api.ExpertUser;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.state.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a route receives of users who are added, changed, deleted or no longer listed, whatever the site does meanwhile. */
class ConsumerTest {

    private static final String ROUTE = "expert-users:all?" + OFTEN;
    private static final String LIST = "/@api/deki/users";

    @AutoClose
    private final UsersBed bed = UsersBed.create();

    private void awaitChanges(String... changes) {
        await().untilAsserted(() -> assertThat(bed.changes()).containsExactlyInAnyOrder(changes));
    }

    /** Everyone has been received, and is forgotten by the test. */
    private void received(int users) {
        await().until(() -> bed.received().size() == users);
        awaitPolls(1);
        bed.received().clear();
    }

    private void awaitPolls(int more) {
        int before = bed.polls();
        await().until(() -> bed.polls() > before + more);
    }

    @Test
    void everyUserIsReceivedOnceAndThenWhoIsAddedOrChanged() {
        bed.route("users", ROUTE + "&limit=2").start();
        awaitChanges("added 1", "added 2", "added 3", "added 4");
        assertThat(bed.received().get(0).username()).isEqualTo("admin");
        received(4);

        bed.site().rename(3, "O. Author");
        int nina = bed.site().create("nina", "Nina").id();
        bed.site().activate(4, false);

        awaitChanges("changed 3", "changed 4", "added " + nina);
        awaitPolls(2);
        assertThat(bed.received()).hasSize(3);
        assertThat(bed.received().stream().filter(each -> each.id() == 3).map(each -> ((ExpertUser) each.body())
                        .fullName()))
                .containsExactly("O. Author");
        assertThat(bed.requests("GET /users")).allMatch(line -> line.contains("sortby=id&limit=2"));
    }

    @Test
    void partitionsDivideTheUsers() {
        StateRepository<String, String> state = new MemoryStateRepository();
        bed.bind("state", state);
        for (int index = 0; index < 3; index++) {
            bed.route("p" + index, ROUTE + "&limit=2&stateRepository=#state&partitions=3&partition=" + index);
        }
        bed.start();
        awaitChanges("added 1", "added 2", "added 3", "added 4");
        received(4);

        bed.site().rename(3, "O. Author");
        bed.site().delete(4);
        int nina = bed.site().create("nina", "Nina").id();

        awaitChanges("changed 3", "deleted 4", "added " + nina);
        awaitPolls(6);
        assertThat(bed.received()).hasSize(3);
        assertThat(bed.requests("GET /users/")).isNotEmpty().allMatch(line -> line.contains("/users/4"));
        assertThat(state.getState("expert-users/all")).isNull();
        assertThat(state.getState("expert-users/all/1-of-3")).isNotNull();
    }

    @Test
    void aLastLoginIsNoChangeUnlessItCounts() {
        bed.route("quiet", ROUTE).route("all", ROUTE + "&ignore=nothing").start();
        received(8);

        bed.site().signIn(3, Instant.parse("2026-11-22T11:00:00Z"));

        awaitChanges("changed 3");
        awaitPolls(3);
        assertThat(bed.received()).hasSize(1);
    }

    @Test
    void aUserIsDeletedOnlyIfTheSiteSaysSo() {
        bed.route("users", ROUTE).start();
        received(4);

        bed.site().delete(3);

        awaitChanges("deleted 3");
        assertThat(((ExpertUser) bed.received().get(0).body()).id()).isEqualTo(3);
        awaitPolls(2);
        assertThat(bed.received()).hasSize(1);
        assertThat(bed.requests("GET /users/3")).hasSize(1);
    }

    @Test
    void aUserWhoseRowAShorterListMovedAwayIsNotDeleted() {
        bed.site().change(settings -> settings.withGenerated(16));
        bed.route("users", ROUTE + "&limit=10").start();
        received(20);
        String second = "<users count='8' querycount='18'>" + rows(IntStream.rangeClosed(1008, 1015)) + "</users>";
        bed.faults()
                .add(Fault.on("GET", LIST)
                        .after(1)
                        .times(1)
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(second));

        awaitPolls(3);

        assertThat(bed.changes()).noneMatch(change -> change.startsWith("deleted"));
    }

    private static String rows(IntStream ids) {
        StringBuilder rows = new StringBuilder();
        ids.forEach(id -> rows.append("<user id='").append(id).append("'/>"));
        return rows.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <users count='1' querycount='4'><user id='1'/></users>",
                "200 | <users count='0' querycount='4'/>",
                "200 | <html><body>Sign in</body></html>",
                "200 | ''",
                "404 | <html>Not here</html>",
                "500 | oops"
            })
    void aListThatIsNotWholeDeletesNobody(int status, String body) {
        bed.route("users", ROUTE + "&limit=3").start();
        received(4);
        bed.faults()
                .add(Fault.on("GET", LIST)
                        .times(6)
                        .status(status)
                        .header("Content-Type", "application/xml")
                        .body(body));

        await().until(() -> bed.requests("GET /users?").size() > 12);

        assertThat(bed.changes()).noneMatch(change -> change.startsWith("deleted") || change.startsWith("unlisted"));
        assertThat(bed.requests("GET /users/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, <html>proxy</html>", "403, <error/>", "500, oops"})
    void aUserWhomTheSiteDoesNotShowIsNotDeleted(int status, String body) {
        bed.route("users", ROUTE).start();
        received(4);
        bed.faults().add(Fault.on("GET", LIST + "/3").status(status).body(body));
        bed.site().delete(3);
        await().until(() -> bed.requests("GET /users/3").size() > 1);
        assertThat(bed.changes()).doesNotContain("deleted 3");

        bed.faults().clear();

        if (status == 403) {
            // Hidden in two lists in a row.
            awaitChanges("unlisted 3");
        } else {
            awaitChanges("deleted 3");
        }
    }

    @Test
    void aUserWhoNoLongerMatchesAFilterIsUnlistedAfterTwoLists() {
        bed.route("active", ROUTE + "&activatedFilter=true").start();
        received(4);

        bed.site().activate(4, false);
        awaitChanges("unlisted 4");
        assertThat(((ExpertUser) bed.received().get(0).body()).status()).isEqualTo("inactive");
        assertThat(bed.requests("GET /users/4")).hasSize(2);

        bed.site().activate(4, true);
        awaitChanges("unlisted 4", "added 4");
    }

    @Test
    void whatTheRouteHasFailedIsRedeliveredAndTheOthersGoOn() {
        AtomicBoolean down = new AtomicBoolean(true);
        bed.routes(routes -> routes.from(ROUTE + "&bridgeErrorHandler=false")
                .routeId("users")
                .process(exchange -> {
                    if (down.get() && exchange.getMessage().getHeader(ExpertUsersConstants.USER_ID, Long.class) == 3) {
                        throw new IllegalStateException("down");
                    }
                })
                .process(bed::keep));
        bed.start();
        awaitChanges("added 1", "added 2", "added 4");

        down.set(false);

        awaitChanges("added 1", "added 2", "added 4", "added 3");
    }

    @Test
    void aDeletionThatTheRouteHasFailedIsRedelivered() {
        AtomicBoolean down = new AtomicBoolean(true);
        bed.routes(routes -> routes.from(ROUTE)
                .process(exchange -> {
                    if (down.get() && "deleted".equals(exchange.getMessage().getHeader(ExpertUsersConstants.CHANGE))) {
                        throw new IllegalStateException("down");
                    }
                })
                .process(bed::keep));
        bed.start();
        received(4);
        bed.site().delete(4);
        await().until(() -> bed.requests("GET /users/4").size() > 1);

        down.set(false);

        awaitChanges("deleted 4");
    }

    @Test
    void aRouteThatFailsManyUsersInARowLeavesTheRestToTheNextPoll() {
        bed.site().change(settings -> settings.withGenerated(100));
        AtomicBoolean down = new AtomicBoolean(true);
        bed.routes(routes -> routes.from("expert-users:all?delay=3600000&initialDelay=0&limit=5")
                .routeId("users")
                .process(exchange -> {
                    bed.keep(exchange);
                    throw new IllegalStateException("down");
                }));
        bed.start();

        await().until(() -> bed.received().size() >= 10);
        await().until(() -> bed.consumer("users", ExpertUsersConsumer.class)
                        .follower()
                        .orElseThrow()
                        .exchanges()
                        .failed()
                == 10);
        assertThat(bed.requests("GET /users?")).hasSize(2);
        assertThat(bed.received()).hasSize(10);
    }

    @Test
    void aRestartKnowsWhatTheRouteHasReceived(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("users.state");
        bed.site().change(settings -> settings.withGenerated(600));
        StateFile state = new StateFile();
        state.setFile(file.toString());
        bed.bind("state", state)
                .route("users", ROUTE + "&stateRepository=#state")
                .start();
        received(604);
        bed.stopRoute("users");
        bed.site().rename(1300, "Changed meanwhile");
        bed.site().delete(1400);

        bed.startRoute("users");

        awaitChanges("changed 1300", "deleted 1400");
        bed.stopRoute("users");
        assertThat(Files.size(file)).isLessThan(60_000);
    }

    @Test
    void aStateOfAnotherKindIsRefused() {
        MemoryStateRepository foreign = new MemoryStateRepository();
        foreign.setState("expert-users/all", "2026-11-22T12:00:00Z");

        assertThatThrownBy(() -> bed.bind("state", foreign)
                        .route("users", ROUTE + "&stateRepository=#state")
                        .start())
                .hasStackTraceContaining("expert-users/all what expert-users has not written");
    }

    @Test
    void withoutTheInitialListOnlyWhatChangesIsReceived() {
        bed.route("users", ROUTE + "&initialList=false&limit=2").start();
        await().until(() -> bed.consumer("users", ExpertUsersConsumer.class)
                        .follower()
                        .orElseThrow()
                        .known()
                == 4);
        awaitPolls(1);

        bed.site().rename(3, "O. Author");
        int nina = bed.site().create("nina", "Nina").id();

        awaitChanges("changed 3", "added " + nina);
    }

    @Test
    void aRowWithoutANumberDoesNotStopTheOthers() {
        String list =
                "<users count='2' querycount='2'><user><username>?</username></user><user id='7'><username>x</username></user></users>";
        bed.faults()
                .add(Fault.on("GET", LIST)
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(list));
        bed.route("users", ROUTE).start();

        awaitChanges("added 7");
        assertThat(bed.consumer("users", ExpertUsersConsumer.class)
                        .follower()
                        .orElseThrow()
                        .exchanges()
                        .unreadable())
                .isPositive();
    }

    @Test
    void aListThatShowsTheSamePageForEverEndsThePoll() {
        String list = "<users count='2' querycount='9'><user id='7'/><user id='8'/></users>";
        bed.faults()
                .add(Fault.on("GET", LIST)
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(list));
        bed.health().route("users", ROUTE).start();

        awaitChanges("added 7", "added 8");
        await().untilAsserted(() -> assertThat(HealthCheckHelper.invokeReadiness(bed.context()))
                .anySatisfy(result -> assertThat(result.getError())
                        .hasValueSatisfying(error -> assertThat(error).hasMessageContaining("shows the same users"))));
    }

    @Test
    void bodiesHaveTheFormOfTheOption() {
        bed.route("users", ROUTE + "&output=json").start();
        await().until(() -> bed.received().size() == 4);

        assertThat(bed.received())
                .extracting(each -> each.body().toString())
                .allMatch(body -> body.startsWith("{\"anonymous\""));
        assertThat(List.of("added"))
                .containsAll(
                        bed.received().stream().map(UsersBed.Received::change).toList());
    }
}
