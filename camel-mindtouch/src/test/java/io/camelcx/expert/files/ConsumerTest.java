// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import static io.camelcx.expert.files.FilesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.files.FilesBed.Received;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.state.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file once, then what happens to files: whatever the site shows at a time, and whatever fails on the way. */
class ConsumerTest {

    private static final String HOME = "expert-files:home?" + OFTEN;

    @AutoClose
    private final FilesBed bed = FilesBed.create();

    private int page;
    private int other;

    @BeforeEach
    void pages() {
        page = bed.page("P");
        other = bed.page("Q");
    }

    private void awaitFiles(int count) {
        await().until(() -> bed.received().size() >= count);
    }

    /** Two more polls have begun, so that one has run from beginning to end since now. */
    private void awaitPoll() {
        int before = bed.requests("GET /events/page-hierarchy/home?").size();
        await().until(() -> bed.requests("GET /events/page-hierarchy/home?").size() >= before + 2);
    }

    private void startedEmpty(String options) {
        bed.route("files", HOME + options).start();
        awaitPoll();
    }

    @Test
    void everyFileIsDeliveredOnceByTheNumbersOfThePages() {
        bed.attach(other, "c.txt", "three");
        bed.attach(page, "a.txt", "one");
        bed.attach(page, "b.txt", "two");

        bed.route("files", HOME).start();
        awaitFiles(3);
        awaitPoll();

        assertThat(bed.received())
                .extracting(Received::change, Received::pageId, Received::path)
                .containsExactly(
                        tuple("changed", (long) page, "P"),
                        tuple("changed", (long) page, "P"),
                        tuple("changed", (long) other, "Q"));
        assertThat(bed.received()).extracting(Received::name).containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
        assertThat(bed.received()).allSatisfy(each -> {
            assertThat(each.body()).isInstanceOf(PageFile.class).isEqualTo(each.file());
            assertThat(each.eventId()).isNull();
        });
    }

    @Test
    void partitionsDivideTheFilesAndReadOnlyTheirOwnContents() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add((long) bed.attach(i % 2 == 0 ? page : other, "f" + i, "text " + i));
        }
        for (int index = 0; index < 3; index++) {
            bed.route("p" + index, HOME + "&includeContents=true&partitions=3&partition=" + index);
        }
        bed.start();
        awaitFiles(6);
        bed.later(() -> ids.add((long) bed.attach(page, "f6", "text 6")));
        awaitFiles(7);
        bed.later(() -> bed.site().deleteFile(ids.get(0).intValue()));
        awaitFiles(8);
        for (int poll = 0; poll < 6; poll++) {
            awaitPoll();
        }

        assertThat(bed.received().subList(0, 7)).extracting(Received::fileId).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(bed.received()).hasSize(8);
        assertThat(bed.received().get(7).change()).isEqualTo("deleted");
        assertThat(bed.received().get(7).fileId()).isEqualTo(ids.get(0));
    }

    @Test
    void existingFilesAreNotDeliveredIfThatIsSwitchedOff() {
        bed.attach(page, "a.txt", "one");

        startedEmpty("&initialCrawl=false");
        bed.later(() -> bed.attach(page, "b.txt", "two"));
        awaitFiles(1);
        awaitPoll();

        assertThat(bed.received()).extracting(Received::name).containsExactly("b.txt");
        assertThat(bed.requests("/tree")).isEmpty();
    }

    @Test
    void newAndChangedFilesAreDelivered() {
        startedEmpty("");
        bed.later(() -> bed.attach(page, "a.txt", "one"));
        awaitFiles(1);
        bed.later(() -> bed.attach(page, "a.txt", "two"));
        awaitFiles(2);
        awaitPoll();

        assertThat(bed.received())
                .extracting(Received::change, Received::name, Received::revision)
                .containsExactly(tuple("changed", "a.txt", 1L), tuple("changed", "a.txt", 2L));
        assertThat(bed.received()).allSatisfy(each -> assertThat(each.eventId()).isNotBlank());
    }

    /** The site shows one row for all events of a page within some minutes. */
    @Test
    void aRowOfManyEventsHidesNone() {
        startedEmpty("");
        bed.later(() -> {
            bed.attach(page, "a.txt", "one");
            bed.attach(page, "b.txt", "two");
            bed.site().edit(page, "<p>edited</p>");
            bed.site().setTags(page, "tag");
        });
        awaitFiles(2);
        awaitPoll();

        assertThat(bed.received()).extracting(Received::name).containsExactly("a.txt", "b.txt");
        assertThat(bed.requests("GET /events/page-hierarchy/=P/")).isNotEmpty();
    }

    @Test
    void severalRevisionsBetweenTwoPollsMakeOneExchange() {
        startedEmpty("");
        bed.later(() -> {
            bed.attach(page, "a.txt", "one");
            bed.attach(page, "a.txt", "two");
            bed.attach(page, "a.txt", "three");
        });
        awaitFiles(1);
        awaitPoll();

        assertThat(bed.received()).extracting(Received::revision).containsExactly(3L);
    }

    @Test
    void aMoveNamesWhereTheFileWas() {
        int id = bed.attach(page, "a.txt", "one");
        bed.route("files", HOME).start();
        awaitFiles(1);
        bed.later(() -> bed.site().moveFile(id, other, "b.txt"));
        awaitFiles(2);
        awaitPoll();

        Received moved = bed.received().get(1);
        assertThat(moved.change()).isEqualTo("moved");
        assertThat(moved.name()).isEqualTo("b.txt");
        assertThat(moved.pageId()).isEqualTo(other);
        assertThat(moved.fromName()).isEqualTo("a.txt");
        assertThat(moved.fromPageId()).isEqualTo(page);
        assertThat(bed.received()).hasSize(2);
    }

    /** Else a copy would keep the file at its old place. */
    @Test
    void aMoveIsDeliveredAlthoughAnEarlierChangeWasReadAfterIt() {
        int id = bed.attach(page, "a.txt", "one");
        bed.route("files", HOME).start();
        awaitFiles(1);
        bed.later(() -> {
            bed.attach(page, "a.txt", "two");
            bed.site().moveFile(id, other, "b.txt");
        });
        await().until(() ->
                bed.received().stream().anyMatch(each -> each.change().equals("moved")));

        assertThat(bed.received().get(bed.received().size() - 1).fromName()).isEqualTo("a.txt");
    }

    @Test
    void aDeletionIsDeliveredWithoutAFile() {
        int id = bed.attach(page, "a.txt", "one");
        bed.route("files", HOME).start();
        awaitFiles(1);
        bed.later(() -> bed.site().deleteFile(id));
        awaitFiles(2);

        Received deleted = bed.received().get(1);
        assertThat(deleted.change()).isEqualTo("deleted");
        assertThat(deleted.fileId()).isEqualTo(id);
        assertThat(deleted.name()).isEqualTo("a.txt");
        assertThat(deleted.path()).isEqualTo("P");
        assertThat(deleted.body()).isNull();
        assertThat(deleted.file()).isNull();
    }

    @Test
    void aFileThatIsGoneWhenItIsReadIsOnlyDeleted() {
        startedEmpty("");
        bed.later(() -> bed.site().deleteFile(bed.attach(page, "a.txt", "one")));
        awaitFiles(1);
        awaitPoll();

        assertThat(bed.received()).extracting(Received::change).containsExactly("deleted");
    }

    @Test
    void aDeletedPageIsDeliveredOnceForAllOfItsFiles() {
        bed.attach(page, "a.txt", "one");
        bed.attach(page, "b.txt", "two");
        bed.route("files", HOME).start();
        awaitFiles(2);
        bed.later(() -> bed.site().delete(page, true));
        awaitFiles(3);
        awaitPoll();

        Received deleted = bed.received().get(2);
        assertThat(deleted.change()).isEqualTo("pageDeleted");
        assertThat(deleted.pageId()).isEqualTo(page);
        assertThat(deleted.path()).isEqualTo("P");
        assertThat(deleted.cascading()).isTrue();
        assertThat(bed.received()).hasSize(3);
    }

    @Test
    void filesOfCopiedAndRestoredPagesAreDelivered() {
        int below = bed.page("P/Below");
        bed.attach(below, "a.txt", "one");
        bed.route("files", HOME).start();
        awaitFiles(1);
        bed.later(() -> bed.site().copy(below, "Copy", false));
        awaitFiles(2);
        bed.later(() -> bed.site().delete(page, true));
        awaitFiles(3);
        bed.later(() -> bed.site().restore(page, true));
        awaitFiles(4);

        assertThat(bed.received())
                .extracting(Received::change, Received::path)
                .containsExactly(
                        tuple("changed", "P/Below"),
                        tuple("changed", "Copy"),
                        tuple("pageDeleted", "P"),
                        tuple("changed", "P/Below"));
    }

    @Test
    void anUnknownEventOfFilesReadsAllFilesOfItsPage() {
        bed.attach(page, "a.txt", "one");
        startedEmpty("&initialCrawl=false");
        bed.later(() -> bed.site().publish("attachment.thing:frobnicate", page));
        awaitFiles(1);

        assertThat(bed.received()).extracting(Received::name).containsExactly("a.txt");
    }

    @Test
    void otherEventsReadNothing() {
        startedEmpty("");
        bed.later(() -> {
            bed.site().edit(page, "<p>new</p>");
            bed.site().publish("learningpath:modify");
        });
        awaitPoll();

        assertThat(bed.received()).isEmpty();
        assertThat(bed.requests("/files/")).isEmpty();
    }

    @Test
    void onlyFilesBelowThePageAreDelivered() {
        int below = bed.page("P/Below");
        bed.attach(other, "not.txt", "x");
        bed.attach(below, "a.txt", "one");

        bed.route("files", "expert-files:P?" + OFTEN).start();
        awaitFiles(1);
        bed.later(() -> {
            bed.attach(other, "neither.txt", "x");
            bed.attach(page, "b.txt", "two");
        });
        awaitFiles(2);

        assertThat(bed.received()).extracting(Received::name).containsExactly("a.txt", "b.txt");
    }

    @Test
    void contentsAreDeliveredOnRequest() {
        bed.attach(page, "a.txt", "one");

        bed.route("files", HOME + "&includeContents=true").start();
        awaitFiles(1);

        assertThat(bed.received().get(0).body()).isEqualTo("one");
        assertThat(bed.received().get(0).file().size()).isEqualTo(3);
    }

    /** The revision that an event reports may have a successor by then; what is delivered is one or the other, never a mixture. */
    @Test
    void aContentThatIsNoFileNeverArrives() {
        int id = bed.attach(page, "a.txt", "one");
        int well = bed.attach(other, "b.txt", "two");
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/files/" + id)
                        .times(6)
                        .status(200)
                        .header("Content-Type", "text/html")
                        .body("<html>sign in</html>"));

        bed.route("files", HOME + "&includeContents=true").start();
        awaitFiles(1);
        assertThat(bed.received().get(0).fileId()).isEqualTo(well);
        await().until(() -> {
            bed.clock.advance(Duration.ofMinutes(1));
            return bed.received().size() == 2;
        });

        assertThat(bed.received().get(1).body()).isEqualTo("one");
    }

    @Test
    void whatTheRouteFailsIsRedeliveredAndStopsNoOther() {
        int bad = bed.attach(page, "a.txt", "one");
        bed.attach(page, "b.txt", "two");
        Set<Long> failing = ConcurrentHashMap.newKeySet();
        failing.add((long) bad);
        bed.routes(routes -> routes.from(HOME).routeId("files").process(exchange -> {
            if (failing.contains(exchange.getMessage().getHeader(ExpertFilesConstants.FILE_ID, Long.class))) {
                throw new IllegalStateException("not now");
            }
            bed.keep(exchange);
        }));
        bed.start();
        awaitFiles(1);
        bed.later(() -> bed.attach(page, "c.txt", "three"));
        awaitFiles(2);
        assertThat(bed.received()).extracting(Received::name).containsExactly("b.txt", "c.txt");

        failing.clear();
        await().until(() -> {
            bed.clock.advance(Duration.ofMinutes(1));
            return bed.received().size() == 3;
        });
        assertThat(bed.received().get(2).fileId()).isEqualTo(bad);
    }

    /** A move must not overtake the change that the route still has to get. */
    @Test
    void changesOfOneFileStayInOrder() {
        List<String> seen = new CopyOnWriteArrayList<>();
        Set<String> failing = ConcurrentHashMap.newKeySet();
        failing.add("changed");
        bed.routes(routes -> routes.from(HOME + "&initialCrawl=false")
                .routeId("files")
                .process(exchange -> {
                    String change = exchange.getMessage().getHeader(ExpertFilesConstants.CHANGE, String.class);
                    if (failing.contains(change)) {
                        throw new IllegalStateException("not now");
                    }
                    seen.add(change);
                }));
        bed.start();
        awaitPoll();
        int id = bed.attach(page, "a.txt", "one");
        bed.later(() -> {});
        await().until(() -> bed.consumer("files", ExpertFilesConsumer.class).pending() == 1);
        bed.later(() -> bed.site().moveFile(id, other, "b.txt"));
        await().until(() -> bed.consumer("files", ExpertFilesConsumer.class).pending() == 2);
        assertThat(seen).isEmpty();

        failing.clear();
        await().until(() -> {
            bed.clock.advance(Duration.ofMinutes(1));
            return seen.size() == 2;
        });
        assertThat(seen).containsExactly("changed", "moved");
    }

    @Test
    void aRouteThatFailsEverythingIsGivenEverythingAgain() {
        for (int i = 0; i < 30; i++) {
            bed.attach(page, i + ".txt", "x");
        }
        Set<String> broken = ConcurrentHashMap.newKeySet();
        broken.add("yes");
        Set<Long> attempts = ConcurrentHashMap.newKeySet();
        bed.routes(routes -> routes.from(HOME).routeId("files").process(exchange -> {
            attempts.add(exchange.getMessage().getHeader(ExpertFilesConstants.FILE_ID, Long.class));
            if (!broken.isEmpty()) {
                throw new IllegalStateException("broken");
            }
            bed.keep(exchange);
        }));
        bed.start();
        await().until(() -> attempts.size() >= 10);
        assertThat(bed.consumer("files", ExpertFilesConsumer.class).pending()).isZero();

        broken.clear();
        awaitFiles(30);
        assertThat(new HashSet<>(bed.received().stream().map(Received::fileId).toList()))
                .hasSize(30);
    }

    @Test
    void thePositionSurvivesARestart() {
        MemoryStateRepository repository = new MemoryStateRepository();
        bed.bind("positions", repository);
        bed.attach(page, "a.txt", "one");
        bed.route("files", HOME + "&stateRepository=#positions").start();
        awaitFiles(1);
        bed.later(() -> bed.attach(page, "b.txt", "two"));
        awaitFiles(2);
        bed.stopRoute("files");
        bed.later(() -> bed.attach(page, "c.txt", "three"));
        bed.startRoute("files");
        awaitFiles(3);
        awaitPoll();

        assertThat(bed.received()).extracting(Received::name).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @Test
    void whatTheRouteHasFailedSurvivesARestart(@TempDir Path folder) {
        StateFile positions = new StateFile();
        positions.setFile(folder.resolve("positions").toString());
        bed.bind("positions", positions);
        int bad = bed.attach(page, "a.txt", "one");
        Set<Long> failing = ConcurrentHashMap.newKeySet();
        failing.add((long) bad);
        bed.routes(routes -> routes.from(HOME + "&stateRepository=#positions")
                .routeId("files")
                .process(exchange -> {
                    if (failing.contains(exchange.getMessage().getHeader(ExpertFilesConstants.FILE_ID, Long.class))) {
                        throw new IllegalStateException("not now");
                    }
                    bed.keep(exchange);
                }));
        bed.start();
        await().until(() -> bed.consumer("files", ExpertFilesConsumer.class).pending() == 1);
        bed.later(() -> bed.attach(page, "b.txt", "two"));
        awaitFiles(1);
        bed.stopRoute("files");
        failing.clear();
        bed.startRoute("files");
        awaitFiles(2);

        assertThat(bed.received()).extracting(Received::name).containsExactly("b.txt", "a.txt");
    }

    @Test
    void aPositionOfBeforeADeliveryDeliversItAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("positions");
        StateFile positions = new StateFile();
        positions.setFile(file.toString());
        bed.bind("positions", positions);
        bed.route("files", HOME + "&stateRepository=#positions").start();
        awaitPoll();
        Path before = Files.copy(file, folder.resolve("before"));
        bed.later(() -> bed.attach(page, "a.txt", "one"));
        awaitFiles(1);
        awaitPoll();
        bed.stopRoute("files");
        // As after a kill between the delivery and the commit.
        Files.copy(before, file, StandardCopyOption.REPLACE_EXISTING);
        bed.startRoute("files");
        awaitFiles(2);

        assertThat(bed.received()).extracting(Received::name).containsExactly("a.txt", "a.txt");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 500})
    void aSiteThatRefusesEverythingLosesNothing(int status) {
        startedEmpty("");
        bed.faults().add(Fault.on("GET", "/@api/deki/files/*").status(status));
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/*").status(status));
        bed.later(() -> bed.attach(page, "a.txt", "one"));
        await().until(() -> bed.faults().applied().size() > 3);
        assertThat(bed.received()).isEmpty();
        assertThat(bed.consumer("files", ExpertFilesConsumer.class).pending()).isZero();
        bed.faults().clear();
        awaitFiles(1);

        assertThat(bed.received()).extracting(Received::name).containsExactly("a.txt");
    }

    @Test
    void aFileThatTheSiteRefusesStopsNoOther() {
        int refused = bed.attach(page, "a.txt", "one");
        startedEmpty("&initialCrawl=false");
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/files/" + refused + "/info").status(403));
        bed.later(() -> {
            bed.attach(page, "a.txt", "again");
            bed.attach(page, "b.txt", "two");
        });
        awaitFiles(1);
        assertThat(bed.received()).extracting(Received::name).containsExactly("b.txt");
        assertThat(bed.consumer("files", ExpertFilesConsumer.class).pending()).isEqualTo(1);

        bed.faults().clear();
        await().until(() -> {
            bed.clock.advance(Duration.ofMinutes(1));
            return bed.received().size() == 2;
        });
        assertThat(bed.received().get(1).name()).isEqualTo("a.txt");
    }

    @Test
    void aSuspendedConsumerDeliversNothing() throws Exception {
        startedEmpty("");
        bed.consumer("files", ExpertFilesConsumer.class).suspend();
        bed.later(() -> bed.attach(page, "a.txt", "one"));
        int before = bed.requests().size();
        bed.consumer("files", ExpertFilesConsumer.class).resume();
        awaitFiles(1);

        assertThat(bed.received()).hasSize(1);
        assertThat(bed.requests().size()).isGreaterThan(before);
    }

    @Test
    void aRouteKeepsTheFileAsItIsTransferred() {
        bed.attach(page, "a.txt", "one");
        List<Object> headers = new CopyOnWriteArrayList<>();
        bed.routes(routes -> routes.from(HOME + "&includeContents=true").process(exchange -> {
            headers.add(exchange.getMessage().getHeader(Exchange.FILE_LENGTH));
            headers.add(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE));
            headers.add(exchange.getMessage().getHeader(Exchange.FILE_NAME));
        }));
        bed.start();
        await().until(() -> headers.size() == 3);

        assertThat(headers).containsExactly(3L, "text/plain", "a.txt");
    }
}
