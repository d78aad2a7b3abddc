// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.pages.PagesBed.Received;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.settings.CascadeMode;
import io.camelcx.simulator.expert.settings.EventSettings;
import io.camelcx.simulator.expert.site.PageConflictException;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.state.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The copy of a route, and a site with all kinds of changes and events. */
class SiteCopyTest {

    private static final int CHANGES = 1000;

    @TempDir
    Path folder;

    private final Map<Integer, Integer> deletions = new HashMap<>();
    private String position;
    private final AtomicInteger untilKill = new AtomicInteger();
    private volatile boolean killed;
    private int kills;

    @AutoClose
    private final PagesBed bed = PagesBed.create();

    private final ExpertPages site = bed.site();
    private String route = "expert-pages:home?events=true&stateRepository=#position&" + OFTEN;

    @BeforeEach
    void start() throws Exception {
        position = folder.resolve("position").toString();
        positions();
        follow();
        bed.start();
        await().until(() -> bed.received().size() >= 40);
    }

    private void positions() {
        StateFile positions = new StateFile();
        positions.setFile(position);
        bed.bind("position", positions);
    }

    private void events(UnaryOperator<EventSettings> change) {
        bed.simulator().expert().change(api -> api.withEvents(change));
    }

    /** Stops the route, and starts another one with the stored state. */
    private void restart() throws Exception {
        bed.stopRoute("pages");
        bed.context().removeRoute("pages");
        positions();
        follow();
    }

    /** The process ends when the route has just got one of the next exchanges, whatever it was about to do. */
    private void kill(Random random) throws Exception {
        untilKill.set(1 + random.nextInt(8));
        for (int i = 0; i < 10; i++) {
            change(random, new ArrayList<>(), 10_000 + 10 * kills + i);
        }
        bed.clock.advance(Duration.ofSeconds(5));
        awaitPoll();
        if (untilKill.get() > 0) {
            untilKill.set(0);
            return;
        }
        bed.stopRoute("pages");
        bed.context().removeRoute("pages");
        position = folder.resolve("killed" + kills).toString();
        kills++;
        // What the route changed while nothing is running.
        List<PageSnapshot> pages = site.all().filter(page -> page.id() != 1).toList();
        delete(pages.get(random.nextInt(pages.size())).id(), true);
        killed = false;
        positions();
        follow();
    }

    private void follow() throws Exception {
        bed.routes(routes -> routes.from(route).routeId("pages").process(SiteCopyTest.this::keep));
    }

    private void keep(Exchange exchange) throws Exception {
        if (killed) {
            return;
        }
        bed.keep(exchange);
        if (untilKill.get() > 0 && untilKill.decrementAndGet() == 0) {
            Files.copy(Path.of(position), folder.resolve("killed" + kills));
            killed = true;
        }
    }

    private long told(int id) {
        return bed.received().stream()
                .filter(each -> each.id() == id && each.change().equals("deleted"))
                .count();
    }

    /** The paths of pages by the exchanges of the route, in their order. */
    private Map<Integer, String> copy() {
        Map<Integer, String> copy = new HashMap<>();
        for (Received each : bed.received()) {
            if (each.change().equals("deleted")) {
                copy.remove((int) each.id());
            } else {
                copy.put((int) each.id(), each.path());
            }
        }
        return copy;
    }

    private Map<Integer, String> paths() {
        return site.all().collect(Collectors.toMap(PageSnapshot::id, PageSnapshot::path));
    }

    private List<String> differences() {
        Map<Integer, String> copy = copy();
        Map<Integer, String> paths = paths();
        return Stream.concat(copy.keySet().stream(), paths.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(copy.get(id), paths.get(id)))
                .map(id -> id + ": " + copy.get(id) + " instead of " + paths.get(id))
                .toList();
    }

    /** A poll has run from its beginning to its end since now. */
    private void awaitPoll() {
        int before = bed.requests("/events/page-hierarchy/home?").size();
        await().until(() -> bed.requests("/events/page-hierarchy/home?").size() >= before + 2);
    }

    private void awaitCopy() {
        bed.clock.advance(Duration.ofMinutes(5));
        await().untilAsserted(() -> assertThat(differences()).isEmpty());
        awaitPoll();
        assertThat(differences()).isEmpty();
    }

    private List<Received> sinceNow(Runnable change) {
        int before = bed.received().size();
        bed.later(Duration.ofMinutes(30), change);
        awaitCopy();
        return bed.received().subList(before, bed.received().size());
    }

    /** A page with so many below it, three deep. */
    private PageSnapshot subtree(String name) {
        PageSnapshot top = site.create(name, name, "x");
        for (int i = 0; i < 8; i++) {
            site.create(name + "/" + i, "Page " + i, "x");
            for (int j = 0; j < 6; j++) {
                site.create(name + "/" + i + "/" + j, "Page " + i + " " + j, "x");
            }
        }
        return top;
    }

    private PageSnapshot followedSubtree(String name) {
        PageSnapshot top = subtree(name);
        awaitCopy();
        return top;
    }

    @ParameterizedTest
    @CsvSource({"ROOT", "EACH_PAGE"})
    void aDeletionOfManyPagesIsDeliveredForEach(CascadeMode mode) {
        events(settings -> settings.withCascades(mode));
        PageSnapshot top = followedSubtree("Top");
        List<Integer> ids = site.all()
                .filter(page -> page.path().startsWith("Top"))
                .map(PageSnapshot::id)
                .toList();

        List<Received> told = sinceNow(() -> site.delete(top.id(), true));

        assertThat(told).hasSize(57).allMatch(each -> each.change().equals("deleted"));
        assertThat(told).extracting(each -> (int) each.id()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(told).allMatch(each -> each.root().equals("Top"));
        Received last = told.get(56);
        assertThat(last.id()).isEqualTo(top.id());
        assertThat(last.title()).isEqualTo("Top");
        assertThat(told).filteredOn(Received::cascading).containsExactly(last);
        assertThat(told.get(0).path()).hasSize("Top/1/2".length());
    }

    @ParameterizedTest
    @CsvSource({"ROOT", "EACH_PAGE"})
    void aMoveOfManyPagesIsDeliveredForEachWithBothPaths(CascadeMode mode) {
        events(settings -> settings.withCascades(mode));
        PageSnapshot top = followedSubtree("Top");

        List<Received> told = sinceNow(() -> site.move(top.id(), "There"));

        assertThat(told).hasSize(57).allMatch(each -> each.change().equals("moved"));
        assertThat(told).allMatch(each -> each.from().equals(each.path().replaceFirst("There", "Top")));
        assertThat(told.get(0).id()).isEqualTo(top.id());
        assertThat(told).filteredOn(Received::cascading).containsExactly(told.get(0));
    }

    @Test
    void aRestoredSubtreeIsDeliveredForEachPage() {
        PageSnapshot top = followedSubtree("Top");
        sinceNow(() -> site.delete(top.id(), true));

        List<Received> told = sinceNow(() -> site.restore(top.id(), true));

        assertThat(told).hasSize(57).allMatch(each -> each.change().equals("changed"));
    }

    @Test
    void aPageWhoseTitleBeginsLikeAPathIsNotBelowIt() {
        PageSnapshot page = site.create("A", "A", "x");
        site.create("A/b", "b", "x");
        site.create("A//b", "A/b", "x");
        site.create("A//b/c", "c", "x");
        awaitCopy();

        assertThat(sinceNow(() -> site.delete(page.id(), true)))
                .extracting(Received::path)
                .containsExactly("A/b", "A");
    }

    @Test
    void whatHappensToAPageInARowIsSeenThoughOnlyTheLastIsShown() {
        PageSnapshot top = followedSubtree("Top");

        List<Received> told = sinceNow(() -> {
            site.move(top.id(), "Elsewhere");
            site.edit(top.id(), "<p>then edited</p>");
        });

        assertThat(told).extracting(Received::id).doesNotHaveDuplicates().hasSize(57);
    }

    @Test
    void aPageThatWasMovedAwayBeforeIsNotDeleted() {
        PageSnapshot from = site.create("From", "From", "x");
        site.create("From/goes", "goes", "x");
        int stays = site.create("From/stays", "stays", "x").id();
        PageSnapshot to = site.create("To", "To", "x");
        awaitCopy();

        List<Received> told = sinceNow(() -> {
            site.move(stays, "To/stays");
            site.delete(from.id(), true);
            site.move(to.id(), "From");
        });

        assertThat(told).extracting(Received::change).containsExactly("moved", "deleted", "deleted", "moved");
        assertThat(paths()).containsEntry(stays, "From/stays");
    }

    @Test
    void whileThePagesBelowADeletedPageCannotBeReadNoneIsDeleted() {
        PageSnapshot top = followedSubtree("Top");
        bed.faults().add(Fault.on("GET", "*/tree").times(2).status(200).body("<html>Please sign in</html>"));

        List<Received> told = sinceNow(() -> site.delete(top.id(), false));

        assertThat(bed.faults().applied()).hasSize(2);
        assertThat(told)
                .filteredOn(each -> each.change().equals("deleted"))
                .extracting(each -> (int) each.id())
                .containsExactly(top.id());
    }

    @Test
    void aMoveAndThenADeletionAreADeletion() {
        PageSnapshot top = followedSubtree("Top");

        List<Received> told = sinceNow(() -> {
            site.move(top.id(), "Elsewhere");
            site.delete(site.at("Elsewhere/1").orElseThrow().id(), true);
            site.delete(top.id(), true);
        });

        assertThat(told).hasSize(57).allMatch(each -> each.change().equals("deleted"));
    }

    @Test
    void aPageThatWasDeletedRestoredMovedAndDeletedAtOnceIsDeletedOnce() {
        PageSnapshot from = site.create("From", "From", "x");
        int page = site.create("From/page", "page", "x").id();
        PageSnapshot to = site.create("To", "To", "x");
        awaitCopy();

        List<Received> told = sinceNow(() -> {
            site.delete(from.id(), true);
            site.restore(from.id(), true);
            site.move(page, "To/page");
            site.delete(to.id(), true);
        });

        assertThat(told)
                .filteredOn(each -> each.id() == page)
                .extracting(Received::change)
                .containsExactly("deleted");
    }

    @Test
    void pagesThatAreNotRememberedAreCoveredByTheTopPage() throws Exception {
        PageSnapshot top = followedSubtree("Top");
        route = route.replace("events=true", "events=true&rememberedPages=0");
        restart();
        awaitPoll();
        int before = bed.received().size();
        bed.later(Duration.ofMinutes(30), () -> site.delete(top.id(), true));
        await().until(() ->
                bed.received().stream().anyMatch(each -> each.change().equals("deleted")));

        assertThat(bed.received().subList(before, bed.received().size()))
                .filteredOn(each -> each.change().equals("deleted"))
                .extracting(Received::id, Received::cascading, Received::root)
                .containsExactly(org.assertj.core.api.Assertions.tuple((long) top.id(), true, "Top"));
    }

    @Test
    void aPropertyThatIsNewerThanItsPageIsDelivered() throws Exception {
        bed.close();
        try (PagesBed other = PagesBed.create(
                expert -> expert.withSite(settings -> settings.withPages(5).withModifiedByExtras(false)))) {
            other.route("pages", "expert-pages:home?events=true&includeProperties=true&" + OFTEN)
                    .start();
            await().until(() -> other.received().size() == 5);
            other.later(Duration.ofMinutes(5), () -> other.site().setProperty(3, "k", "v"));
            await().until(() -> other.received().size() == 6);
            other.later(Duration.ofMinutes(5), () -> other.site().attach(4, "a.txt", "text/plain", new byte[1]));
            await().until(() -> other.received().size() == 7);

            assertThat(other.receivedIds().subList(5, 7)).containsExactly(3, 4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, ROOT, PT15M, false, true, false",
        "2, ROOT, PT15M, true, false, false",
        "3, EACH_PAGE, PT0S, false, true, false",
        "4, ROOT, PT15M, false, true, true"
    })
    void afterAThousandMixedChangesTheCopyIsEqual(
            int seed, CascadeMode mode, Duration group, boolean limitCountsEvents, boolean inclusive, boolean kills)
            throws Exception {
        events(settings -> settings.withCascades(mode)
                .withGroupWithin(group)
                .withLimitCountsEvents(limitCountsEvents)
                .withUptoInclusive(inclusive));
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            subtree("Start" + i);
        }
        List<Integer> gone = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            change(random, gone, i);
            bed.clock.advance(Duration.ofMillis(random.nextInt(5) == 0 ? 20_000 : random.nextInt(700)));
            if (random.nextInt(25) == 0) {
                awaitPoll();
            }
            if (random.nextInt(200) == 0) {
                if (kills) {
                    kill(random);
                } else {
                    restart();
                }
            }
        }
        awaitCopy();
        if (!kills) {
            assertThat(bed.received().stream()
                            .filter(each -> each.change().equals("deleted"))
                            .filter(each -> told((int) each.id()) > deletions.getOrDefault((int) each.id(), 0))
                            .map(each -> each.id() + " " + each.path() + " in " + each.root()))
                    .as("told more often than done")
                    .isEmpty();
        }

        // Without changes nothing is redelivered.
        int all = bed.received().size();
        bed.clock.advance(Duration.ofMinutes(5));
        awaitPoll();
        assertThat(bed.received()).hasSize(all);
    }

    private void delete(int id, boolean recursive) {
        Set<Integer> before = paths().keySet();
        site.delete(id, recursive);
        before.removeAll(paths().keySet());
        before.forEach(each -> deletions.merge(each, 1, Integer::sum));
    }

    private void change(Random random, List<Integer> gone, int number) {
        List<PageSnapshot> pages = site.all().filter(page -> page.id() != 1).toList();
        PageSnapshot page = pages.get(random.nextInt(pages.size()));
        PageSnapshot other = pages.get(random.nextInt(pages.size()));
        String place = (random.nextInt(4) == 0 ? "" : other.path() + "/") + "N" + number;
        try {
            switch (random.nextInt(12)) {
                case 0, 1 -> site.create(place, "N" + number, "x");
                case 2, 3 -> site.edit(page.id(), "<p>" + number + "</p>");
                case 4 -> site.setTags(page.id(), "t" + number);
                case 5, 6 -> site.move(page.id(), place);
                case 7 -> {
                    if (pages.size() > 150) {
                        gone.add(page.id());
                        delete(page.id(), random.nextBoolean());
                    }
                }
                case 8 -> {
                    if (!gone.isEmpty()) {
                        site.restore(gone.remove(random.nextInt(gone.size())), random.nextBoolean());
                    }
                }
                case 9 -> site.copy(page.id(), place, pages.size() < 400 && random.nextBoolean());
                case 10 -> site.grant(page.id());
                default -> site.publish(random.nextBoolean() ? "learningpath:modify" : "user:search");
            }
        } catch (PageConflictException | IllegalArgumentException e) {
            // What cannot be done on this site is not done.
        }
    }
}
