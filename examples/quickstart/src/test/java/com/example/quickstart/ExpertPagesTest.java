// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.http.Journal;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.CxSimulatorExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class ExpertPagesTest {

    private static final int PAGES = 12;
    private static final Pattern ONE_PAGE = Pattern.compile("/@api/deki/pages/\\w+");

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .with(settings -> settings.withExpert(expert -> expert.withSite(site -> site.withPages(PAGES))));

    @TempDir
    Path folder;

    private RunningRoutes start(CxSimulator simulator) {
        return RunningRoutes.of("expert-pages.yaml", simulator.baseUrl(), folder)
                .with("pages.delay", "200")
                .start();
    }

    private static Map<Long, String> copy(RunningRoutes routes) {
        try {
            return routes.database("pagesDatabase").queryForList("select id, title from page").stream()
                    .collect(Collectors.toMap(
                            row -> (Long) row.get("ID"), row -> (String) row.get("TITLE"), (a, b) -> a, TreeMap::new));
        } catch (DataAccessException e) {
            // Locked by the writer for a moment.
            return Map.of();
        }
    }

    private static Map<Long, String> site(ExpertPages pages) {
        return pages.all()
                .collect(Collectors.toMap(page -> (long) page.id(), PageSnapshot::title, (a, b) -> a, TreeMap::new));
    }

    private static List<String> texts(RunningRoutes routes, int id) {
        return routes.database("pagesDatabase").queryForList("select text from page where id = ?", String.class, id);
    }

    @Test
    void copiesThePagesFollowsTheirChangesAndContinuesAtItsPositionAfterARestart(
            CxSimulator simulator, ExpertPages pages, Journal journal) {
        try (RunningRoutes routes = start(simulator)) {
            await().until(() -> copy(routes).equals(site(pages)));

            PageSnapshot added = pages.create("News", "News", "<p>Hello</p>");
            await().until(() -> copy(routes).equals(site(pages)));
            assertThat(texts(routes, added.id())).singleElement().asString().contains("Hello");
        }

        // What happens in between is not lost.
        int leaf = pages.at("News").orElseThrow().id();
        pages.delete(leaf, false);
        int edited = pages.all()
                .filter(page -> page.id() != 1)
                .findFirst()
                .orElseThrow()
                .id();
        pages.edit(edited, "<p>Changed meanwhile</p>");
        journal.clear();
        try (RunningRoutes routes = start(simulator)) {
            await().until(() -> copy(routes).equals(site(pages))
                    && texts(routes, edited).get(0).contains("Changed meanwhile"));
        }
        // Fewer pages are read than the site has: those that had not changed stay as they are.
        assertThat(journal.requests().stream().map(RecordedRequest::path).filter(ONE_PAGE.asMatchPredicate()))
                .hasSizeBetween(1, PAGES / 2);
    }
}
