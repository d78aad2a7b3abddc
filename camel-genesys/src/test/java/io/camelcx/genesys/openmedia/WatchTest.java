// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.openmedia.OpenmediaBed.Received;
import io.camelcx.genesys.openmedia.watch.PropertyChange;
import io.camelcx.simulator.genesys.openmedia.InteractionState;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.StatusChange;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactions are followed until they end. */
class WatchTest {

    private static final String QUICKLY = "initialDelay=0&delay=20";
    private static final String WATCH = "genesys-openmedia:workitems?" + QUICKLY;

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create();

    private final String id = bed.workItem();

    @Test
    void aChangeMakesAnExchangeWithWhatHasChanged() throws Exception {
        bed.route("watch", WATCH + "&externalIds=case-1&ignoredProperties=updatedAt")
                .start();
        awaitPolls(2);

        bed.openMedia().setState(id, InteractionState.ROUTING);

        await().untilAsserted(() -> assertThat(bed.received()).singleElement().satisfies(told -> {
            assertThat(told.event()).isEqualTo("changed");
            assertThat(told.interaction().id()).isEqualTo(id);
            assertThat(told.interaction().text("state")).isEqualTo("Routing");
            assertThat(told.changes()).extracting(PropertyChange::path).containsExactly("/state");
        }));
    }

    @Test
    void theEndMakesTheLastExchange() throws Exception {
        bed.route("watch", WATCH + "&interactionIds=" + id).start();
        awaitPolls(1);

        bed.openMedia().complete(id);

        await().until(() -> bed.all("ended").size() == 1);
        Received end = bed.all("ended").get(0);
        assertThat(end.interaction().externalId()).isEqualTo("case-1");
        assertThat(end.interaction().text("/userData/priority")).isEqualTo("1");
        awaitForgotten();
    }

    @Test
    void aConditionMayBeTheEndToo() throws Exception {
        bed.route("watch", WATCH + "&interactionIds=" + id + "&endedWhen=RAW(${body.text('state')} == 'Assigned')")
                .start();
        awaitPolls(1);

        bed.openMedia().setState(id, InteractionState.ASSIGNED);

        await().until(() -> bed.all("ended").size() == 1);
        assertThat(bed.all("ended").get(0).changes())
                .extracting(PropertyChange::path)
                .contains("/state");
        awaitForgotten();
    }

    @Test
    void theFirstReadingMakesAnExchangeOnDemand() throws Exception {
        bed.route("watch", WATCH + "&externalIds=case-1&firstSeen=true").start();

        await().until(() -> bed.all("seen").size() == 1);
        awaitPolls(4);
        assertThat(bed.received()).hasSize(1);
    }

    @Test
    void oneThatNeverWasIsToldAsMissing() throws Exception {
        bed.route("watch", WATCH + "&externalIds=none&missingTimeout=100ms").start();

        await().until(() -> bed.all("missing").size() == 1);
        assertThat(bed.received()).hasSize(1);
        assertThat(bed.received().get(0).interaction().externalId()).isEqualTo("none");
        awaitForgotten();
    }

    @Test
    void oneThatIsNotThereYetIsWaitedFor() throws Exception {
        bed.route("watch", WATCH + "&externalIds=late&firstSeen=true").start();
        await().until(() -> bed.journal().count("GET", INTERACTIONS + "/*") >= 2);

        bed.openMedia().create("workitems", "late", Map.of());

        await().until(() -> bed.all("seen").size() == 1);
    }

    @Test
    void aProducerHandsInteractionsOverAtRunTime() throws Exception {
        bed.route("watch", WATCH).start();
        Exchange created = bed.call("", "{\"externalId\":\"case-2\"}");
        bed.context().createProducerTemplate().send("genesys-openmedia:workitems?operation=watch", created);
        assertThat(created.getException()).isNull();
        String made = created.getMessage().getHeader(GenesysOpenmediaConstants.INTERACTION_ID, String.class);

        bed.openMedia().change(made, Map.of("priority", 2));

        await().until(() -> bed.all("changed").size() == 1);
        bed.openMedia().stop(made);
        await().until(() -> bed.all("ended").size() == 1);
    }

    @Test
    void oneThatEndedBetweenHandingOverAndTheFirstReadingHasEnded() throws Exception {
        bed.route("watch", WATCH + "&startScheduler=false").start();
        Exchange created = bed.call("", "{\"externalId\":\"case-2\"}");
        bed.context().createProducerTemplate().send("genesys-openmedia:workitems?operation=watch", created);
        bed.openMedia().clear();

        ((GenesysOpenmediaConsumer) bed.context().getRoute("watch").getConsumer()).startScheduler();

        await().until(() -> bed.all("ended").size() == 1);
        assertThat(bed.received().get(0).interaction().externalId()).isEqualTo("case-2");
    }

    @Test
    void handingOverWhatNobodyWatchesIsRefused() {
        bed.start();

        assertThat(bed.call("operation=watch&externalId=case-1", null).getException())
                .hasMessageContainingAll("No consumer can watch ext:case-1", "genesys-openmedia:workitems");
    }

    @Test
    void handingOverReachesAConsumerThatStartsLater() throws Exception {
        bed.routes(
                routes -> routes.from(WATCH).routeId("watch").autoStartup(false).process(bed::keep));
        bed.start();
        assertThat(bed.call("operation=watch&externalId=case-1", null).getException())
                .isNull();

        bed.startRoute("watch");
        awaitPolls(1);
        bed.openMedia().complete(id);

        await().until(() -> bed.all("ended").size() == 1);
    }

    @Test
    void aRemovedRouteIsHandedNothing() throws Exception {
        bed.route("watch", WATCH).start();
        bed.stopRoute("watch");
        bed.context().removeRoute("watch");

        assertThat(bed.call("operation=watch&externalId=case-1", null).getException())
                .hasMessageContaining("No consumer can watch");
    }

    @Test
    void eachConsumerOfAServiceIsTold() throws Exception {
        bed.route("one", WATCH).route("two", WATCH + "&ignoredProperties=none").start();
        bed.call("operation=watch&externalId=case-1", null);
        awaitPolls(4);

        bed.openMedia().complete(id);

        await().until(() -> bed.all("ended").size() == 2);
    }

    @Test
    void whatTheRouteDoesNotTakeIsToldAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        bed.routes(routes -> routes.from(WATCH + "&externalIds=case-1")
                .routeId("watch")
                .process(exchange -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("not now");
                    }
                    bed.keep(exchange);
                }));
        bed.start();
        awaitPolls(1);

        bed.openMedia().complete(id);

        await().until(() -> bed.all("ended").size() == 1);
        assertThat(tries).hasValue(3);
    }

    @Test
    void oneThatCannotBeReadDoesNotHideTheOthers() throws Exception {
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/ext_bad").status(400).body("{\"status\":{\"code\":400}}"));
        bed.route("watch", WATCH + "&externalIds=bad,case-1&concurrentReads=1&firstSeen=true")
                .start();

        await().until(() -> bed.all("seen").size() == 1);
        assertThat(bed.received().get(0).interaction().externalId()).isEqualTo("case-1");
    }

    @Test
    void aStatusNotFoundAroundTheInteractionItselfIsNoEnd() throws Exception {
        bed.route("watch", WATCH + "&externalIds=case-1").start();
        awaitPolls(1);
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/*").times(1).changing(new StatusChange(404)));
        await().until(() -> bed.faults().list().isEmpty());
        awaitPolls(1);

        assertThat(bed.received()).isEmpty();
    }

    @Test
    void anOutageIsNoEnd() throws Exception {
        bed.route("watch", WATCH + "&externalIds=case-1&firstSeen=true").start();
        await().until(() -> bed.all("seen").size() == 1);
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/*").times(3).status(503));
        bed.faults()
                .add(Fault.on("GET", INTERACTIONS + "/*").times(1).status(404).body("<html>no such page</html>"));
        await().until(() -> bed.faults().list().isEmpty());
        awaitPolls(2);

        assertThat(bed.all("ended")).isEmpty();
        bed.openMedia().complete(id);
        await().until(() -> bed.all("ended").size() == 1);
    }

    @Test
    void manyAreReadAtOnceAndToldInOrder() throws Exception {
        for (int i = 0; i < 50; i++) {
            bed.openMedia().create("workitems", "many-" + i, Map.of());
        }
        bed.route("watch", WATCH + "&firstSeen=true&concurrentReads=8&externalIds=" + ids("many-", 50))
                .start();

        await().until(() -> bed.all("seen").size() == 50);
        assertThat(bed.received())
                .extracting(told -> told.interaction().externalId())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsWatchedSurvivesARestart(@TempDir Path folder) throws Exception {
        File file = folder.resolve("watched").toFile();
        bed.bind("state", FileStateRepository.fileStateRepository(file));
        bed.route("watch", WATCH + "&stateRepository=#state&firstSeen=true").start();
        bed.call("operation=watch&externalId=case-1", null);
        await().until(() -> bed.all("seen").size() == 1);
        bed.stop();
        bed.openMedia().change(id, Map.of("priority", 2));

        OpenmediaBed again = OpenmediaBed.at(bed.simulator());
        again.bind("state", FileStateRepository.fileStateRepository(file));
        again.route("watch", WATCH + "&stateRepository=#state&firstSeen=true").start();

        await().until(() -> again.received().size() == 1);
        assertThat(again.received().get(0).event()).isEqualTo("changed");
        assertThat(again.received().get(0).changes())
                .extracting(PropertyChange::path)
                .contains("/userData/priority");
        again.stop();
    }

    @Test
    void whatAnOptionNamesIsNotWatchedAgainAfterItHasEnded(@TempDir Path folder) throws Exception {
        File file = folder.resolve("watched").toFile();
        bed.bind("state", FileStateRepository.fileStateRepository(file));
        bed.route("watch", WATCH + "&stateRepository=#state&interactionIds=" + id)
                .start();
        awaitPolls(1);
        bed.openMedia().complete(id);
        await().until(() -> bed.all("ended").size() == 1);
        bed.stop();

        OpenmediaBed again = OpenmediaBed.at(bed.simulator());
        again.bind("state", FileStateRepository.fileStateRepository(file));
        again.route("watch", WATCH + "&stateRepository=#state&interactionIds=" + id)
                .start();

        assertThat(again.endpoint("watch").getWatchedInteractions()).isZero();
        again.stop();
    }

    @Test
    void quartzMaySchedule() throws Exception {
        bed.route(
                        "watch",
                        "genesys-openmedia:workitems?scheduler=quartz&scheduler.cron=RAW(* * * * * ?)"
                                + "&externalIds=case-1&firstSeen=true")
                .start();

        await().until(() -> bed.all("seen").size() == 1);
    }

    private static String ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(","));
    }

    /** Since now, so many whole polls have begun and ended. */
    private void awaitPolls(int count) {
        long before = bed.journal().count("GET", INTERACTIONS + "/*");
        await().until(() -> bed.journal().count("GET", INTERACTIONS + "/*") > before + count);
    }

    private void awaitForgotten() throws Exception {
        await().until(() -> bed.endpoint("watch").getWatchedInteractions() == 0);
    }
}
