// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import io.camelcx.simulator.expert.content.PageTexts;
import io.camelcx.simulator.expert.content.PageTitles;
import io.camelcx.simulator.expert.settings.PageDates;
import io.camelcx.simulator.expert.settings.SiteSettings;
import io.camelcx.simulator.random.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of a site at its start and what they have. All of it follows from the seed, the settings and the time. */
final class SiteSeed {
    static final int HOME_ID = 1;

    private static final int FIRST_FILE_ID = 10_000_000;
    private static final Duration AGE = Duration.ofDays(3 * 365);
    private static final int MAX_REVISIONS = 4;
    private static final List<String> TAGS =
            List.of("product:router", "stage:final", "Österreich", "how to", "date:2026-01-01", "define:queue");
    private static final List<String> FILE_NAMES =
            List.of("Manual %d.txt", "dog#cat %d.gif", "Größe %d.txt", "notes%d");

    private final SiteSettings settings;
    private final long seed;
    private final List<Integer> editorIds;
    private final Instant latest;
    private final PageTexts texts;

    /**
     * A site that has not been built yet.
     *
     * @param editorIds who wrote the pages
     * @param now the time of its start
     */
    SiteSeed(SiteSettings settings, long seed, List<Integer> editorIds, Instant now) {
        this.settings = settings;
        this.seed = seed;
        this.editorIds = editorIds;
        this.latest = now.minus(Duration.ofDays(1));
        this.texts = new PageTexts(seed, settings.bodyBytes());
    }

    /** Makes all pages, each after the one above it. */
    void pages(Consumer<Page> consumer) {
        PagePath[] paths = new PagePath[settings.pages()];
        for (int index = 0; index < paths.length; index++) {
            int parent = (index - 1) / settings.breadth();
            String title = PageTitles.of(seed, index, settings.breadth());
            paths[index] = index == 0 ? PagePath.HOME : paths[parent].child(title);
            consumer.accept(page(HOME_ID + index, index == 0 ? 0 : HOME_ID + parent, paths[index], title));
        }
    }

    private Page page(int id, int parentId, PagePath path, String title) {
        int revision = revisions(id);
        Instant modified = modified(id);
        Instant created = revision == 1 ? modified : edited(id, 1, revision, modified);
        return new Page(id, parentId, path, title, created, modified, modified, revision, editorId(id, revision));
    }

    boolean has(int pageId) {
        return pageId >= HOME_ID && pageId < HOME_ID + settings.pages();
    }

    /** How many revisions a page has at the start. */
    int revisions(int pageId) {
        return 1 + (int) random("revisions", pageId, 0).below(MAX_REVISIONS);
    }

    String source(int pageId, int revision) {
        return texts.source(pageId, revision);
    }

    Revision revision(int pageId, int number) {
        Instant edited = edited(pageId, number, revisions(pageId), modified(pageId));
        return new Revision(number, edited, editorId(pageId, number), number == 1 ? "page created" : "reviewed");
    }

    List<PageTag> tags(int pageId) {
        if (!has(pageId)) {
            return List.of();
        }
        int first = random("tags", pageId, 0).between(0, TAGS.size() - 1);
        Stream<String> more = IntStream.range(0, settings.tags() - 1)
                .mapToObj(i -> i < TAGS.size() ? TAGS.get((first + i) % TAGS.size()) : "label " + i);
        return Stream.concat(Stream.of("article:topic"), more)
                .limit(settings.tags())
                .map(PageTag::of)
                .toList();
    }

    List<PageProperty> properties(int pageId) {
        return !has(pageId)
                ? List.of()
                : IntStream.range(0, settings.properties())
                        .mapToObj(i -> property(pageId, i))
                        .toList();
    }

    private PageProperty property(int pageId, int number) {
        String name = number == 0 ? "mindtouch.page#overview" : "custom#note" + number;
        String text = "What page " + pageId + " is about, für alle <Leser> & readers (" + number + ")";
        return new PageProperty(
                name,
                "text/plain; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8),
                1,
                modified(pageId),
                editorId(pageId, 1));
    }

    List<PageFile> files(int pageId) {
        return !has(pageId) || settings.filesEvery() == 0 || pageId % settings.filesEvery() != 0
                ? List.of()
                : List.of(file(pageId));
    }

    /** The page whose seeded file this is; a number that is no page's when it is none. */
    int pageOfFile(int fileId) {
        return fileId - FIRST_FILE_ID;
    }

    private PageFile file(int pageId) {
        String name = FILE_NAMES
                .get(pageId / settings.filesEvery() % FILE_NAMES.size())
                .formatted(pageId);
        byte[] content = ("Attached to page " + pageId + "\n").repeat(20).getBytes(StandardCharsets.UTF_8);
        String type = name.endsWith(".gif") ? "image/gif" : "text/plain";
        return new PageFile(
                FIRST_FILE_ID + pageId,
                pageId,
                name,
                type,
                FileContent.of(content),
                1,
                modified(pageId),
                editorId(pageId, 1),
                "seeded",
                "content, name, parent");
    }

    private Instant modified(int pageId) {
        return settings.dates() == PageDates.ONE_SECOND
                ? latest
                : latest.minusSeconds(random("modified", pageId, 0).below(AGE.toSeconds()));
    }

    private static Instant edited(int pageId, int number, int last, Instant modified) {
        // A page is reviewed every ten days, at different hours, until the last time.
        return modified.minus(Duration.ofDays(10L * (last - number))).minusSeconds(number == last ? 0 : pageId % 3600);
    }

    private int editorId(int pageId, int revision) {
        return random("editor", pageId, revision).oneOf(editorIds);
    }

    private SeededRandom random(String purpose, int pageId, int number) {
        return SeededRandom.of(seed, purpose, pageId, number);
    }
}
