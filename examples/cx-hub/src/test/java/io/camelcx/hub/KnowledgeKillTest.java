// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is killed in the middle of its first crawl of a large site. The site keeps running in the test, and changes. */
class KnowledgeKillTest {

    private static final int PAGES = 5_000;
    private static final String PAGE_CALLS = "/@api/deki/pages/*";
    private static final Pattern UPTO = Pattern.compile("\"upto\":\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("Camel CX hub: open (\\S+)");

    @TempDir
    private Path root;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private KnowledgeBed bed;
    private Instant changedAt;

    @BeforeEach
    void start() {
        bed = new KnowledgeBed(
                root.resolve("knowledge"), site -> site.withPages(PAGES).withBodyBytes(1_000));
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void copyAndSiteAreEqualThoughTheHubIsKilledInTheMiddleOfTheFirstCrawl() throws Exception {
        int killedAt = random.nextInt(PAGES / 100, PAGES - PAGES / 10);
        // The hub stays in the middle, even if the test runs slowly.
        bed.simulator
                .faults()
                .add(Fault.on("GET", PAGE_CALLS).after(killedAt + PAGES / 20).delay(HangLimit.TIME));
        try (HubProcess hub = start("first")) {
            hub.killWhen("the page to be killed at, seed " + seed, () -> pageCalls() >= killedAt);
        }
        bed.simulator.faults().clear();
        assertThat(bed.copy()).as("the middle of the crawl, seed %s", seed).hasSizeBetween(1, PAGES - 1);
        List<Integer> edited = changeSome();

        try (HubProcess hub = start("second")) {
            await("the changes made meanwhile, seed " + seed).untilAsserted(() -> assertThat(found(hub, "dromedar"))
                    .containsExactlyInAnyOrderElementsOf(edited));
            // This end is a kill too: what is done must be on the disk.
            hub.killWhen("all changes, seed " + seed, this::isUpToDate);
        }
        // An assertion of equality would hide the difference among thousands of pages.
        assertThat(bed.copy()).as("seed %s", seed).containsExactlyElementsOf(bed.expected());
    }

    /**
     * Edits, moves and deletes pages, some of which the hub has already copied.
     *
     * @return the edited pages that still exist
     */
    private List<Integer> changeSome() {
        List<Integer> leaves =
                bed.pages().all().map(page -> page.id()).skip(PAGES / 2).collect(Collectors.toList());
        Collections.shuffle(leaves, random);
        List<Integer> edited = List.copyOf(leaves.subList(0, 10));
        edited.forEach(page -> bed.pages().edit(page, "<p>A text about dromedaries &amp; page " + page + "</p>"));
        leaves.subList(10, 60).forEach(page -> bed.pages().move(page, "Moved/" + page));
        leaves.subList(60, 110).forEach(page -> bed.pages().delete(page, true));
        // Each of them has tens of subpages.
        bed.pages().move(bed.pages().at("Guides/Setup").orElseThrow().id(), "Moved/Größe & Gewicht");
        bed.pages().delete(bed.pages().at("Guides/Network").orElseThrow().id(), true);
        changedAt = Instant.now();
        return edited.stream()
                .filter(page -> bed.pages().find(page).isPresent())
                .toList();
    }

    private int pageCalls() {
        return bed.simulator.journal().count("GET", PAGE_CALLS);
    }

    /** Whether the hub has polled everything up to the last change. */
    private boolean isUpToDate() throws Exception {
        Matcher upto = UPTO.matcher(bed.folder.position());
        Instant last = Instant.EPOCH;
        while (upto.find()) {
            last = Instant.parse(upto.group(1));
        }
        return last.isAfter(changedAt);
    }

    private static List<Integer> found(HubProcess hub, String word) throws Exception {
        Matcher address = ADDRESS.matcher(hub.output());
        if (!address.find()) {
            return List.of();
        }
        URI search = URI.create(address.group(1) + "/knowledge/search?q=" + word);
        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(search).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        List<Integer> pages = new ArrayList<>();
        new ObjectMapper()
                .readTree(answer)
                .at("/pages")
                .forEach(page -> pages.add(page.get("id").asInt()));
        return pages;
    }

    private HubProcess start(String name) throws Exception {
        return HubProcess.start(root.resolve(name + ".log"), "256m", HubProcess.environment(bed.settings()));
    }
}
