// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.zaxxer.hikari.HikariDataSource;
import io.camelcx.hub.page.TestBrowser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of a site, with the routes that a user would copy. */
class KnowledgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private KnowledgeBed bed;

    @BeforeEach
    void start() {
        bed = new KnowledgeBed(folder, site -> site.withPages(60));
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void theCopyEqualsTheSiteThoughPagesAreEditedCreatedMovedAndDeletedMeanwhile() throws Exception {
        try (CxHub hub = CxHub.start(bed.settings())) {
            awaitCopy(hub);

            bed.pages().edit(3, "<p>An edited page about <em>dromedaries</em></p>");
            bed.pages().setTags(4, "audience:agents", "topic:camels, two humps");
            bed.pages().create("News/Today", "Today", "<p>The first camel has arrived.</p>");
            bed.pages().move(subtree(0), "Elsewhere/Größe & Gewicht 100%");
            bed.pages().delete(subtree(1), true);
            bed.pages().delete(subtree(2), false);

            awaitCopy(hub);
        }
        assertThat(bed.copy()).isEqualTo(bed.expected());
    }

    @Test
    void changesWhileTheHubIsDownAreInTheCopyAfterItsNextStart() throws Exception {
        try (CxHub hub = CxHub.start(bed.settings())) {
            awaitCopy(hub);
        }
        bed.pages().edit(5, "<p>Another text</p>");
        bed.pages().move(subtree(0), "Elsewhere");
        bed.pages().delete(subtree(1), true);

        try (CxHub hub = CxHub.start(bed.settings())) {
            awaitCopy(hub);
        }
        assertThat(bed.copy()).isEqualTo(bed.expected());
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsDownForAWhile() throws Exception {
        Server database = startDatabase("0");
        Map<String, String> settings = bed.settings();
        String url = "jdbc:h2:" + database.getURL() + "/" + folder.resolve("elsewhere");
        settings.put("expert.jdbc.url", url);
        try (CxHub hub = CxHub.start(settings);
                TestBrowser browser = TestBrowser.open(hub.address())) {
            awaitCopy(hub);
            database(hub).setConnectionTimeout(500);

            database.stop();
            await().until(() -> failure(browser, "readFailure").contains("The copy cannot be read"));
            bed.pages().edit(3, "<p>Edited while the database was down</p>");
            bed.pages().move(subtree(0), "Elsewhere");
            bed.pages().delete(subtree(1), true);
            await().until(() -> failure(browser, "writeFailure").contains("The copy cannot be written"));
            database = startDatabase(String.valueOf(database.getPort()));

            awaitCopy(hub);
            await().until(() -> failure(browser, "readFailure").isEmpty()
                    && failure(browser, "writeFailure").isEmpty());
        } finally {
            database.stop();
        }
        assertThat(bed.copy(bed.folder.databaseUrl("elsewhere"))).isEqualTo(bed.expected());
    }

    @Test
    void aSearchFindsPagesByTheBeginningsOfTheirWordsAndReturnsTheirPaths() throws Exception {
        int id = bed.pages()
                .create("Guides/Kamele", "Kamele & \"Dromedare\"", "<p>Ein Höcker &lt;oder&gt; zwei: 100% Größe</p>")
                .id();
        try (CxHub hub = CxHub.start(bed.settings())) {
            awaitCopy(hub);

            for (String query : List.of(
                    "drom", "hocker zwei", "GRÖSSE drom", "\"Dromedare\" 100%", "<oder> kam", "groß'_%\\;-- kamele")) {
                JsonNode found = search(hub, query).body().at("/pages");
                assertThat(found).as(query).hasSize(1);
                assertThat(found.at("/0/id").asInt()).isEqualTo(id);
                assertThat(found.at("/0/path").asText()).isEqualTo("Guides/Kamele");
                assertThat(text(found.at("/0/title"))).isEqualTo("Kamele & \"Dromedare\"");
                assertThat(text(found.at("/0/snippet"))).isEqualTo("Ein Höcker <oder> zwei: 100% Größe");
            }
        }
    }

    @Test
    void anInvalidSearchIsRefusedWithItsReason() throws Exception {
        try (CxHub hub = CxHub.start(bed.settings())) {
            assertRefused(search(hub, ""), "Enter a word");
            assertRefused(search(hub, "%_'\"<>?!"), "Enter a word");
            assertRefused(search(hub, "a".repeat(201)), "of 200 characters at most");
            assertRefused(get(hub, "/knowledge/search"), "The parameter q must be given once");
            assertRefused(get(hub, "/knowledge/search?q=a&q=b"), "The parameter q must be given once");
            assertThat(search(hub, "nosuchword").body().at("/pages")).isEmpty();
        }
    }

    @Test
    void aSearchReturnsTwentyPagesAndThatThereAreMore() throws Exception {
        IntStream.range(0, 25)
                .forEach(number -> bed.pages().create("Many/Page " + number, "Caravan " + number, "<p>-</p>"));
        try (CxHub hub = CxHub.start(bed.settings())) {
            awaitCopy(hub);

            JsonNode found = search(hub, "caravan").body();

            assertThat(found.at("/pages")).hasSize(20);
            assertThat(found.at("/more").asBoolean()).isTrue();
        }
    }

    @Test
    void aSearchWithoutDatabaseIsUnavailable() throws Exception {
        try (CxHub hub = CxHub.start(bed.settings())) {
            awaitCopy(hub);

            database(hub).close();

            SearchResponse answer = search(hub, "page");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().at("/error").asText()).contains("Try again");
        }
    }

    @Test
    void theBrowserGetsTheLatestChangesAndHowFarTheCopyIs() throws Exception {
        try (CxHub hub = CxHub.start(bed.settings());
                TestBrowser browser = TestBrowser.open(hub.address())) {
            awaitCopy(hub);
            await().untilAsserted(() -> {
                assertThat(last(browser, "copy").at("/0/pages").asInt()).isEqualTo(60);
                assertThat(Instant.parse(
                                last(browser, "health").at("/changes.upto").asText()))
                        .isAfterOrEqualTo(
                                Instant.ofEpochMilli(last(browser, "goal").asLong()));
            });
            int moved = subtree(0);
            String oldPath = bed.pages().get(moved).path();
            String title = bed.pages().get(moved).title();

            bed.pages().move(moved, "Elsewhere");
            await().untilAsserted(() -> assertThat(last(browser, "latest")).anySatisfy(change -> {
                assertThat(change.at("/kind").asText()).isEqualTo("moved");
                assertThat(change.at("/title").asText()).isEqualTo(title);
                assertThat(change.at("/path").asText()).isEqualTo("Elsewhere");
                assertThat(change.at("/oldPath").asText()).isEqualTo(oldPath);
            }));

            bed.pages().delete(moved, true);
            await().untilAsserted(() -> assertThat(last(browser, "latest")).anySatisfy(change -> {
                assertThat(change.at("/kind").asText()).isEqualTo("deleted");
                assertThat(change.at("/path").asText()).isEqualTo("Elsewhere");
            }));
        }
    }

    @Test
    void aRedeliveredPageIsNoChange() throws Exception {
        Map<String, String> settings = bed.settings();
        try (CxHub hub = CxHub.start(settings)) {
            awaitCopy(hub);
        }
        Files.delete(bed.folder.positionFile());
        List<String> changes = bed.changes();

        try (CxHub hub = CxHub.start(settings)) {
            await().until(() -> bed.folder.position().contains("upto"));
        }

        assertThat(bed.changes()).isEqualTo(changes);
    }

    /** A page below the home page that has pages below itself; different numbers give different pages. */
    private int subtree(int number) {
        return bed.pages()
                .all()
                .filter(page -> page.parentId() != 0 && !page.path().contains("/"))
                .filter(page -> bed.pages().all().anyMatch(other -> other.parentId() == page.id()))
                .skip(number)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void awaitCopy(CxHub hub) {
        HikariDataSource database = database(hub);
        await().ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> bed.copy(database).equals(bed.expected()));
    }

    private static HikariDataSource database(CxHub hub) {
        return hub.context().getRegistry().lookupByNameAndType("knowledgeDatabase", HikariDataSource.class);
    }

    private static String failure(TestBrowser browser, String key) {
        return last(browser, key).asText();
    }

    private static JsonNode last(TestBrowser browser, String key) {
        List<JsonNode> all = browser.data("knowledge", key);
        return all.isEmpty() ? MissingNode.getInstance() : all.get(all.size() - 1);
    }

    private static Server startDatabase(String port) throws SQLException {
        return Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
    }

    private static String text(JsonNode pieces) {
        return String.join("", pieces.findValuesAsText("text"));
    }

    private record SearchResponse(int status, JsonNode body) {}

    private static SearchResponse search(CxHub hub, String query) throws Exception {
        return get(hub, "/knowledge/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static SearchResponse get(CxHub hub, String path) throws Exception {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(hub.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return new SearchResponse(response.statusCode(), JSON.readTree(response.body()));
    }

    private static void assertRefused(SearchResponse answer, String reason) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/error").asText()).contains(reason);
    }
}
