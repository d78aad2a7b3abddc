// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Exchange;
import org.apache.camel.support.LoggingExceptionHandler;

/**
 * Against a server that answers with anything: once it is well again, a copy that a route keeps is equal to the site, texts
 * included, and nothing that is no page of the site has ever arrived.
 */
class HostileServerTest {
    private static final int POLLS = 3;
    private static final String FOLLOWED = "/@api/deki/pages/home/find";
    private static final String ROUTE =
            "expert-pages:home?delay=5&initialDelay=0&events=true&includeContents=true&mode=raw&exceptionHandler=#quiet";

    private static final Hostility HOSTILITY = Hostility.none()
            .on("GET", FOLLOWED, HostileKind.values())
            .on("GET", "/@api/deki/events/*", HostileKind.values())
            .on("GET", "/@api/deki/pages/*", HostileKind.values());

    private final PagesBed bed = PagesBed.create(expert -> expert.withSite(site -> site.withPages(12)));
    private final Map<Long, String> copy = new ConcurrentSkipListMap<>();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("fuzz.minutes", 10)));
    private int made;

    @BeforeProperty
    void start() throws Exception {
        bed.routes(routes -> routes.from(ROUTE).routeId("copy").process(HostileServerTest.this::keep));
        bed.bind("quiet", new LoggingExceptionHandler(bed.context(), getClass()));
        bed.start();
        awaitEqual();
    }

    @AfterProperty
    void stop() {
        bed.close();
        run.close();
        assertThat(run.applied()).as("%s", run).isGreaterThanOrEqualTo(run.cases() / 2);
        System.out.println(getClass().getName() + ": " + run);
    }

    private void keep(Exchange exchange) {
        long id = exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class);
        String change = exchange.getMessage().getHeader(ExpertPagesConstants.CHANGE, String.class);
        String path = exchange.getMessage().getHeader(ExpertPagesConstants.PATH, String.class);
        if (change.equals("deleted")) {
            copy.remove(id);
        } else {
            copy.put(id, entry(path, exchange.getMessage().getBody(Page.class)));
        }
    }

    private static String entry(String path, Page page) {
        return path + ": "
                + page.contents().map(contents -> contents.body().hashCode()).orElse(0);
    }

    @Provide
    Arbitrary<List<Long>> faults() {
        return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 100, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
    void aCopyBecomesEqualToTheSite(@ForAll("faults") List<Long> seeds, @ForAll int changes) {
        check(seeds, changes);
    }

    @Tag("fuzz")
    @Property(tries = 1_000_000, shrinking = ShrinkingMode.BOUNDED)
    void aCopyBecomesEqualToTheSiteInManyMoreCases(@ForAll("faults") List<Long> seeds, @ForAll int changes) {
        if (Instant.now().isBefore(end)) {
            check(seeds, changes);
        }
    }

    /** @param changes the seed of what happens on the site */
    private void check(List<Long> seeds, int changes) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        List<String> done = new ArrayList<>();
        // The list of changes grows until the case fails.
        run.run(List.of(seeds, done), plan, () -> {
            plan.forEach(bed.faults()::add);
            Random random = new Random(changes);
            for (int i = 0; i < POLLS; i++) {
                bed.clock.advance(Duration.ofMinutes(1));
                done.add(change(random));
                awaitPoll();
            }
            bed.faults().clear();
            bed.clock.advance(Duration.ofMinutes(1));
            awaitEqual();
        });
    }

    private String change(Random random) {
        List<PageSnapshot> pages =
                bed.site().all().filter(page -> page.parentId() != 0).toList();
        PageSnapshot page = pages.get(random.nextInt(pages.size()));
        int number = made++;
        return switch (random.nextInt(pages.size() > 12 ? 6 : 4)) {
            case 0 ->
                "edit "
                        + bed.site()
                                .edit(page.id(), "<p>text " + number + "</p>")
                                .id();
            case 1 -> "create " + create("New " + number);
            case 2 -> "create " + create(page.path() + "/New " + number);
            case 3 -> "move " + bed.site().move(page.id(), "Moved " + number).id() + " and all below";
            case 4 -> "delete " + delete(page.id(), false);
            default -> "delete " + delete(page.id(), true) + " and all below";
        };
    }

    private int create(String path) {
        return bed.site().create(path, path, "<p>new</p>").id();
    }

    private int delete(int page, boolean recursive) {
        bed.site().delete(page, recursive);
        return page;
    }

    private void awaitPoll() {
        int before = bed.journal().count("*", "*");
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(HangLimit.TIME)
                .until(() -> bed.journal().count("*", "*") >= before + 3);
    }

    private void awaitEqual() {
        await().atMost(HangLimit.TIME)
                .untilAsserted(() -> assertThat(differences()).isEmpty());
    }

    /** The pages that are not in the copy as they are on the site, and those that the site does not have. */
    private List<String> differences() {
        Map<Long, String> site = site();
        Stream<String> stale = site.entrySet().stream()
                .filter(page -> !page.getValue().equals(copy.get(page.getKey())))
                .map(page -> page + " but is " + copy.get(page.getKey()));
        Stream<String> ghosts =
                copy.keySet().stream().filter(id -> !site.containsKey(id)).map(id -> id + " is gone");
        return Stream.concat(stale, ghosts).toList();
    }

    private Map<Long, String> site() {
        Map<Long, String> site = new TreeMap<>();
        bed.site()
                .all()
                .forEach(page -> site.put(
                        (long) page.id(), page.path() + ": " + page.source().hashCode()));
        return site;
    }
}
