// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.pages.PagesBed.Received;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageTag;
import io.camelcx.simulator.expert.settings.FindSettings;
import io.camelcx.simulator.expert.settings.PageDates;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.state.StateFile;
import io.camelcx.test.HangLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page once, then every change: whatever the site shows at a time, and whatever fails on the way. */
class ConsumerTest {

    private static final String HOME = "expert-pages:home?" + OFTEN;

    @AutoClose
    private PagesBed bed = PagesBed.create();

    private void site(java.util.function.UnaryOperator<io.camelcx.simulator.expert.settings.ExpertSettings> settings) {
        bed.close();
        bed = PagesBed.create(settings);
    }

    private void rows(int most) {
        bed.simulator().expert().change(api -> api.withFind(find -> find.withMaxRows(most)));
    }

    private void awaitPages(int count) {
        await().until(() -> bed.received().size() >= count);
    }

    /** Two more polls have begun, so that one has run from beginning to end since now. */
    private void awaitPoll() {
        int before = bed.requests("/pages/home/find").size();
        await().until(() -> bed.requests("/pages/home/find").size() >= before + 2);
    }

    private StateFile positions(Path file) {
        StateFile positions = new StateFile();
        positions.setFile(file.toString());
        return positions;
    }

    @Test
    void everyPageIsDeliveredOnceTheOldestChangeFirst() throws Exception {
        bed.route("pages", HOME).start();
        awaitPages(40);
        awaitPoll();

        List<Integer> byTime = bed.site()
                .all()
                .sorted(Comparator.comparing(PageSnapshot::modified).thenComparing(PageSnapshot::id))
                .map(PageSnapshot::id)
                .toList();
        assertThat(bed.receivedIds()).isEqualTo(byTime);
        assertThat(bed.received()).allSatisfy(page -> {
            assertThat(page.change()).isEqualTo("changed");
            assertThat(page.body()).isInstanceOf(Page.class);
            assertThat(page.path()).isEqualTo(bed.site().get((int) page.id()).path());
        });
    }

    @Test
    void afterThatOnlyWhatChanges() throws Exception {
        PageSnapshot edited = bed.site().get(bed.siteIds().get(7));
        bed.route("pages", HOME).start();
        awaitPages(40);
        bed.later(Duration.ofMinutes(1), () -> bed.site().edit(edited.id(), "<p>new</p>"));
        awaitPages(41);
        bed.later(Duration.ofMinutes(1), () -> bed.site().create("Brand/New", "New", "<p>x</p>"));
        awaitPages(43);
        awaitPoll();

        assertThat(bed.received().get(40).id()).isEqualTo(edited.id());
        assertThat(bed.received().subList(41, 43))
                .extracting(Received::path)
                .containsExactlyInAnyOrder("Brand", "Brand/New");
        assertThat(bed.received()).hasSize(43);
    }

    @Test
    void onlyPagesBelowThePageAreDelivered() throws Exception {
        PageSnapshot top = bed.site().create("Corner", "Corner", "x");
        PageSnapshot below = bed.site().create("Corner/Below", "Below", "x");
        bed.route("pages", "expert-pages:Corner?" + OFTEN).start();
        awaitPages(2);

        assertThat(bed.receivedIds()).containsExactlyInAnyOrder(top.id(), below.id());
    }

    @Test
    void aPageComesWithWhatIsIncluded() throws Exception {
        PageSnapshot page = bed.site().create("Full", "Full", "<p>text</p>");
        bed.site().setTags(page.id(), "a");
        bed.route(
                        "pages",
                        "expert-pages:Full?includeContents=true&includeTags=true&includeProperties=true&mode=raw&"
                                + OFTEN)
                .start();
        awaitPages(1);

        Page body = (Page) bed.received().get(0).body();
        assertThat(body.contents().orElseThrow().body()).isEqualTo("<p>text</p>");
        assertThat(body.tags().orElseThrow()).extracting(PageTag::value).containsExactly("a");
        assertThat(body.properties()).isPresent();
    }

    @Test
    void aPageMayComeAsTheVendorsXmlOrAsJson() throws Exception {
        bed.site().create("Full", "Full", "<p>text</p>");
        bed.route("xml", "expert-pages:Full?output=xml&" + OFTEN)
                .route("json", "expert-pages:Full?output=json&" + OFTEN)
                .start();
        awaitPages(2);

        assertThat(bed.received()).extracting(Received::body).anySatisfy(body -> assertThat((String) body)
                .startsWith("<page "));
        assertThat(bed.received()).extracting(Received::body).anySatisfy(body -> assertThat((String) body)
                .startsWith("{\"id\":"));
    }

    @Test
    void moreThanTheSiteShowsIsFoundInSmallerWindows() throws Exception {
        rows(7);
        bed.route("pages", HOME).start();
        awaitPages(40);
        awaitPoll();

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
        assertThat(bed.requests("/subpages")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true"})
    void aSecondThatHoldsMoreThanTheSiteShowsIsFoundBySubtrees(boolean sinceInclusive, boolean uptoInclusive)
            throws Exception {
        site(expert ->
                expert.withSite(site -> site.withPages(120).withBreadth(4).withDates(PageDates.ONE_SECOND)));
        bed.simulator()
                .expert()
                .change(api -> api.withFind(find -> FindSettings.defaults()
                        .withMaxRows(10)
                        .withSinceInclusive(sinceInclusive)
                        .withUptoInclusive(uptoInclusive)));
        bed.route("pages", HOME).start();
        awaitPages(120);
        awaitPoll();

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
        assertThat(bed.requests("/subpages")).isNotEmpty();
    }

    @Test
    void ratherThanLeavePagesOutAPollFails() throws Exception {
        site(expert -> expert.withSite(site -> site.withPages(60).withDates(PageDates.ONE_SECOND)));
        rows(10);
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/home/subpages")
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body("<subpages count=\"0\"/>"));
        bed.route("pages", HOME).start();
        await().until(() -> bed.requests("/home/subpages").size() >= 2);
        assertThat(bed.received()).isEmpty();
        bed.faults().clear();
        awaitPages(60);

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aSecondWithManyChangesAmongOthersIsFoundWhole() throws Exception {
        List<Integer> leaves = IntStream.range(0, 50)
                .mapToObj(i -> bed.site().create("Flat/" + i, "Leaf " + i, "x").id())
                .toList();
        rows(20);
        bed.clock.advance(Duration.ofSeconds(30));
        bed.route("pages", HOME + "&initialCrawl=false").start();
        awaitPoll();
        bed.clock.advance(Duration.ofMinutes(3));
        bed.site().touch(leaves, PagesBed.NOON.plusSeconds(90));
        awaitPages(50);
        awaitPoll();

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(leaves);
    }

    @Test
    void deletionsMovesAndReturnsMakeExchangesToo() throws Exception {
        PageSnapshot top = bed.site().create("Top", "Top", "x");
        PageSnapshot below = bed.site().create("Top/Below", "Below", "x");
        PageSnapshot gone = bed.site().create("Gone", "Gone", "x");
        bed.route("pages", HOME + "&events=true").start();
        awaitPages(43);

        bed.later(Duration.ofMinutes(30), () -> bed.site().move(top.id(), "There"));
        awaitPages(45);
        assertThat(bed.received().subList(43, 45))
                .extracting(Received::change, each -> (int) each.id(), Received::path, Received::from)
                .containsExactlyInAnyOrder(
                        tuple("moved", top.id(), "There", "Top"),
                        tuple("moved", below.id(), "There/Below", "Top/Below"));

        bed.later(Duration.ofMinutes(5), () -> bed.site().delete(gone.id(), true));
        awaitPages(46);
        assertThat(bed.received().get(45))
                .extracting(Received::change, each -> (int) each.id(), Received::path, Received::title)
                .containsExactly("deleted", gone.id(), "Gone", "Gone");

        bed.later(Duration.ofMinutes(5), () -> bed.site().restore(gone.id()));
        awaitPages(47);
        awaitPoll();
        assertThat(bed.received().get(46))
                .extracting(Received::change, each -> (int) each.id())
                .containsExactly("changed", gone.id());
        assertThat(bed.received()).hasSize(47);
    }

    @Test
    void eventsBeforeTheFirstPollAreNotDelivered() throws Exception {
        PageSnapshot gone = bed.site().create("Gone", "Gone", "x");
        bed.site().delete(gone.id(), true);
        bed.route("pages", HOME + "&events=true").start();
        awaitPages(40);
        awaitPoll();

        assertThat(bed.received()).extracting(Received::change).containsOnly("changed");
    }

    @Test
    void moreEventsThanOneResponseHoldsAreReadBackToTheLastOne() throws Exception {
        bed.site().create("Many", "Many", "x");
        List<Integer> ids = IntStream.range(0, 250)
                .mapToObj(i -> bed.site().create("Many/" + i, "Page " + i, "x").id())
                .toList();
        bed.bind("position", new MemoryStateRepository());
        bed.route("pages", HOME + "&events=true&stateRepository=#position").start();
        awaitPages(291);
        awaitPoll();
        bed.stopRoute("pages");
        bed.later(Duration.ofMinutes(5), () -> ids.forEach(id -> bed.site().delete(id, false)));
        bed.startRoute("pages");
        await().until(() -> bed.received().stream()
                        .filter(each -> each.change().equals("deleted"))
                        .count()
                >= 250);

        assertThat(bed.received())
                .filteredOn(each -> each.change().equals("deleted"))
                .extracting(each -> (int) each.id())
                .containsExactlyElementsOf(ids);
    }

    @Test
    void ifTheSiteHasForgottenTheLastEventAllThatItStillKnowsAreDelivered() throws Exception {
        PageSnapshot gone = bed.site().create("Gone", "Gone", "x");
        bed.site().delete(gone.id(), true);
        MemoryStateRepository position = new MemoryStateRepository();
        position.setState("expert-pages/home", "{\"upto\":\"2026-11-22T11:59:00Z\",\"event\":\"999999\"}");
        bed.bind("position", position);
        bed.route("pages", HOME + "&events=true&stateRepository=#position").start();
        awaitPages(1);

        assertThat(bed.received().get(0))
                .extracting(Received::change, each -> (int) each.id())
                .containsExactly("deleted", gone.id());
    }

    @Test
    void aRepositoryThatHoldsSomethingElseIsRefused() throws Exception {
        MemoryStateRepository position = new MemoryStateRepository();
        position.setState("expert-pages/home", "42 oranges");
        bed.bind("position", position);

        assertThatThrownBy(() ->
                        bed.route("pages", HOME + "&stateRepository=#position").start())
                .hasStackTraceContaining("give it a repository, or a key, of its own");
    }

    @Test
    void anIdlePollCostsOneRequestAndWithEventsTwo() throws Exception {
        bed.route("pages", HOME + "&includeContents=true").start();
        awaitPages(40);
        awaitPoll();
        bed.journal().clear();
        awaitPoll();
        assertThat(bed.requests()).allMatch(line -> line.startsWith("GET /pages/home/find?"));
        bed.stopRoute("pages");

        bed.route("events", HOME + "&events=true&initialCrawl=false");
        awaitPoll();
        awaitPoll();
        bed.journal().clear();
        awaitPoll();
        bed.stopRoute("events");
        // The first and the last poll may be cut by the journal's clearing and by the stop.
        long finds = bed.requests("/find?").size();
        long events = bed.requests("/events/").size();
        assertThat(events).isBetween(finds - 1, finds + 1);
        assertThat(bed.requests()).hasSize((int) (finds + events));
    }

    @Test
    void aBurstIsNotReadAgainAtEveryPoll() throws Exception {
        site(expert -> expert.withSite(site -> site.withPages(700)));
        rows(600);
        bed.route("pages", HOME + "&initialCrawl=false").start();
        awaitPoll();
        bed.clock.advance(Duration.ofSeconds(30));
        bed.site().touch(bed.siteIds(), bed.clock.instant().minusSeconds(2));
        awaitPages(700);
        assertThatPollsOnlyAsk("GET /pages/home/find?since=20261122120031&");

        // Once it is older than the overlap, one question shows that nothing is missing.
        bed.journal().clear();
        bed.clock.advance(Duration.ofMinutes(10));
        await().until(() -> bed.requests().stream().anyMatch(line -> line.contains("since=20261122120831")));
        assertThat(bed.requests()).allMatch(line -> line.startsWith("GET /pages/home/find?"));
        assertThat(bed.requests("since=20261122120000&")).hasSize(1);
        assertThatPollsOnlyAsk("GET /pages/home/find?since=20261122120831&");
        assertThat(bed.received()).hasSize(700);
    }

    @Test
    void aPageOfABurstThatTheSiteShowsLateIsFound() throws Exception {
        site(expert -> expert.withSite(site -> site.withPages(700)));
        rows(600);
        bed.route("pages", HOME + "&initialCrawl=false").start();
        awaitPoll();
        bed.clock.advance(Duration.ofSeconds(30));
        Instant burst = bed.clock.instant().minusSeconds(2);
        List<Integer> ids = bed.siteIds();
        int late = ids.get(350);
        bed.site().touch(ids.stream().filter(id -> id != late).toList(), burst);
        awaitPages(699);
        assertThatPollsOnlyAsk("GET /pages/home/find?since=20261122120031&");
        bed.site().touch(List.of(late), burst);
        // Somebody edits a page of the burst meanwhile: as many pages are left in its second as before.
        bed.later(Duration.ofMinutes(3), () -> bed.site().edit(ids.get(10), "<p>edited</p>"));
        awaitPages(700);
        bed.clock.advance(Duration.ofMinutes(3));
        awaitPages(701);

        assertThat(bed.receivedIds().subList(699, 701)).containsExactly(ids.get(10), late);
        assertThat(bed.received()).hasSize(701);
    }

    /** No other requests from the first such request on. */
    private void assertThatPollsOnlyAsk(String request) {
        await().until(() -> bed.requests().stream().anyMatch(line -> line.startsWith(request)));
        bed.journal().clear();
        awaitPoll();
        assertThat(bed.requests()).isNotEmpty().allMatch(line -> line.startsWith(request));
    }

    @Test
    void aChangeThatTheSiteShowsLateIsFound() throws Exception {
        int page = bed.siteIds().get(5);
        bed.route("pages", HOME).start();
        awaitPages(40);
        bed.clock.advance(Duration.ofMinutes(10));
        awaitPoll();
        bed.site().touch(List.of(page), bed.clock.instant().minusSeconds(90));
        awaitPages(41);

        assertThat(bed.received().get(40).id()).isEqualTo(page);
    }

    @Test
    void aRestartGoesOnWhereTheRouteWas(@TempDir Path folder) throws Exception {
        String from = HOME + "&stateRepository=#position&events=true";
        bed.bind("position", positions(folder.resolve("position")));
        PageSnapshot gone = bed.site().create("Gone", "Gone", "x");
        bed.route("pages", from).start();
        awaitPages(41);
        bed.clock.advance(Duration.ofMinutes(10));
        awaitPoll();
        bed.stopRoute("pages");
        bed.context().removeRoute("pages");
        bed.received().clear();
        PageSnapshot edited = bed.site().get(bed.siteIds().get(3));
        bed.later(Duration.ofMinutes(10), () -> bed.site().edit(edited.id(), "<p>meanwhile</p>"));
        bed.later(Duration.ofMinutes(10), () -> bed.site().delete(gone.id(), true));
        bed.bind("position", positions(folder.resolve("position")));
        bed.route("pages", from);
        awaitPages(2);
        awaitPoll();

        assertThat(bed.received())
                .extracting(Received::change, each -> (int) each.id())
                .containsExactly(tuple("deleted", gone.id()), tuple("changed", edited.id()));
    }

    @Test
    void onlyWhatTheRouteHasFailedIsRedelivered() throws Exception {
        long failing = bed.siteIds().get(20);
        AtomicBoolean broken = new AtomicBoolean(true);
        bed.routes(routes -> routes.from(HOME).routeId("pages").process(exchange -> {
            if (broken.get() && failing == exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class)) {
                throw new IllegalStateException("no room");
            }
            bed.keep(exchange);
        }));
        bed.start();
        awaitPages(39);
        awaitPoll();
        assertThat(bed.received()).hasSize(39);
        broken.set(false);
        awaitPages(40);
        awaitPoll();

        assertThat(bed.received().get(39).id()).isEqualTo(failing);
        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aPageThatTheSiteDoesNotShowIsPassedOver() throws Exception {
        bed.connection().setUser("=viewer");
        int hidden = bed.siteIds().get(9);
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/" + hidden).status(403).body("no"));
        bed.route("pages", HOME + "&includeContents=true").start();
        awaitPages(39);
        awaitPoll();
        awaitPoll();

        assertThat(bed.receivedIds()).doesNotContain(hidden).hasSize(39);
        assertThat(bed.requests("GET /pages/" + hidden + "?")).hasSize(2);
    }

    @Test
    void ifTheSiteRefusesEverythingNothingIsPassedOver() throws Exception {
        bed.siteIds().forEach(id -> bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/" + id).status(403).body("no")));
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/home/info").status(403).body("no"));
        bed.route("pages", HOME + "&includeContents=true").start();
        await().until(() -> bed.requests("/pages/home/info").size() >= 2);
        assertThat(bed.received()).isEmpty();
        bed.faults().clear();
        awaitPages(40);

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aPageThatIsRefusedForAMomentIsNotPassedOver() throws Exception {
        bed.siteIds().forEach(id -> bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/" + id)
                        .times(1)
                        .status(403)
                        .body("no")));
        bed.route("pages", HOME + "&includeContents=true").start();
        awaitPages(40);
        awaitPoll();

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
        assertThat(bed.requests("/pages/home/info")).hasSize(1);
    }

    @Test
    void aRouteThatFailsPageAfterPageIsNotGivenThemAll() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        bed.routes(routes -> {
            routes.from("expert-pages:home?delay=60000&initialDelay=0")
                    .routeId("pages")
                    .process(exchange -> {
                        tries.incrementAndGet();
                        throw new IllegalStateException("The database is down");
                    });
            routes.from(HOME).routeId("others").autoStartup(false).process(exchange -> {
                if (broken.get() && exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class) <= 15) {
                    throw new IllegalStateException("A page that cannot be processed");
                }
                bed.keep(exchange);
            });
        });
        bed.start();
        await().until(() -> tries.get() >= 10);
        await().during(Duration.ofMillis(200)).until(() -> tries.get() == 10);

        // Where only some are failed, they are tried last, and so do not keep the others back for ever.
        bed.startRoute("others");
        awaitPages((int) bed.siteIds().stream().filter(id -> id > 15).count());
        broken.set(false);
        awaitPages(40);
        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aPageThatNoLongerExistsWhenItIsReadIsSkipped() throws Exception {
        int gone = bed.siteIds().get(9);
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/" + gone).status(404).body(""));
        bed.route("pages", HOME + "&includeContents=true").start();
        awaitPages(39);
        awaitPoll();

        assertThat(bed.receivedIds()).doesNotContain(gone).hasSize(39);
    }

    @Test
    void aSiteThatFailsIsReadAgainByTheNextPoll() throws Exception {
        int page = bed.siteIds().get(9);
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/" + page).times(4).status(503));
        bed.route("pages", HOME + "&includeContents=true").start();
        awaitPages(40);
        awaitPoll();

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aBodyThatBreaksOffIsReadAgain() throws Exception {
        int page = bed.siteIds().get(9);
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/" + page).times(1).truncatedBody(100));
        bed.route("pages", HOME + "&includeContents=true").start();
        awaitPages(40);

        assertThat(new HashSet<>(bed.receivedIds())).hasSize(40);
    }

    @Test
    void pagesAreReadAheadOfTheRouteButNotFarAndInOrder() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        bed.routes(routes -> routes.from(HOME + "&includeContents=true&prefetch=3")
                .routeId("pages")
                .process(exchange -> {
                    bed.keep(exchange);
                    blocked.await();
                }));
        bed.start();
        awaitPages(1);
        // The one that the route has, and three ahead of it.
        await().until(() -> bed.requests("include=contents").size() == 4);
        await().during(Duration.ofMillis(200))
                .until(() -> bed.requests("include=contents").size() == 4);
        blocked.countDown();
        awaitPages(40);

        assertThat(bed.received())
                .extracting(each -> ((Page) each.body()).modified().orElseThrow())
                .isSorted();
    }

    @Test
    void aConsumerMayBeginAtATime() throws Exception {
        Instant since = bed.site()
                .all()
                .map(PageSnapshot::modified)
                .sorted()
                .skip(30)
                .findFirst()
                .orElseThrow();
        Set<Integer> expected = Set.copyOf(bed.site()
                .all()
                .filter(page -> !page.modified().isBefore(since))
                .map(PageSnapshot::id)
                .toList());
        bed.route("pages", HOME + "&since=" + since).start();
        awaitPages(expected.size());
        awaitPoll();

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The poll after the next start would wait for the first one. */
    @ParameterizedTest
    @ValueSource(strings = {"/@api/deki/pages/home/find", "/@api/deki/pages/*"})
    void aStoppedRouteDoesNotWaitForACall(String path) {
        bed.faults().add(Fault.on("GET", path).times(1).delay(HangLimit.TIME));
        bed.route("pages", HOME + "&includeContents=true").start();
        await().until(() -> !bed.faults().applied().isEmpty());

        bed.stopRoute("pages");

        bed.startRoute("pages");
        await().until(() -> new HashSet<>(bed.receivedIds()).containsAll(bed.siteIds()));
    }

    @Test
    void aRouteThatStopsInTheMiddleOfAWindowGoesOnThere() throws Exception {
        CountDownLatch third = new CountDownLatch(3);
        bed.routes(routes -> routes.from(HOME + "&includeContents=true")
                .routeId("pages")
                .process(exchange -> {
                    bed.keep(exchange);
                    third.countDown();
                    if (bed.received().size() == 3) {
                        await().until(() -> ((ExpertPagesConsumer)
                                        bed.context().getRoute("pages").getConsumer())
                                .isSuspended());
                    }
                }));
        bed.start();
        third.await();
        bed.stopRoute("pages");
        assertThat(bed.received()).hasSize(3);
        bed.startRoute("pages");
        await().until(() -> new HashSet<>(bed.receivedIds()).size() == 40);

        assertThat(new HashSet<>(bed.receivedIds())).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aRouteMayBeScheduledByQuartz() throws Exception {
        bed.route("pages", "expert-pages:home?scheduler=quartz&scheduler.cron=*+*+*+*+*+?")
                .start();
        awaitPages(40);

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aPollThatFailsMayBeHandledByTheRoute() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/home/find").times(3).status(503));
        bed.routes(routes -> {
            routes.onException(CxApiException.class).handled(true).process(exchange -> told.countDown());
            routes.from(HOME + "&bridgeErrorHandler=true").routeId("pages").process(bed::keep);
        });
        bed.start();
        told.await();
        awaitPages(40);

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }
}
