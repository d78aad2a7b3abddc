// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site itself, as the hub's page searches it and downloads attached files. */
class KnowledgeSiteTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private KnowledgeBed bed;
    private CxHub hub;

    @BeforeEach
    void start() {
        bed = new KnowledgeBed(folder, site -> site.withPages(20));
        hub = CxHub.start(bed.settings());
    }

    @AfterEach
    void stop() {
        hub.close();
        bed.close();
    }

    @Test
    void aSearchOfTheSiteFindsPagesAndAttachedFiles() throws Exception {
        int id = page("Guides/Kamele", "Kamele und Dromedare");
        bed.pages().attach(id, "Dromedare & Größe #1.pdf", "application/pdf", new byte[10]);

        JsonNode found = json(get("/knowledge/site?q=" + encoded("dromedare")), 200);

        assertThat(found)
                .anySatisfy(page -> {
                    assertThat(page.at("/type").asText()).isEqualTo("page");
                    assertThat(page.at("/id").asInt()).isEqualTo(id);
                    assertThat(page.at("/path").asText()).isEqualTo("Guides/Kamele");
                })
                .anySatisfy(file -> {
                    assertThat(file.at("/type").asText()).isEqualTo("file");
                    assertThat(file.at("/title").asText()).isEqualTo("Dromedare & Größe #1.pdf");
                    assertThat(file.at("/pageId").asInt()).isEqualTo(id);
                });
    }

    @Test
    void theSyntaxOfTheSiteIsTextInTheSearchBox() throws Exception {
        page("Guides/Kamele", "Kamele (und) Dromedare");

        for (String query : new String[] {"kamele (und", "\"kamele", "title:", "kamele && ! ^~*?\\", "[a TO"}) {
            assertThat(json(get("/knowledge/site?q=" + encoded(query)), 200)).isNotNull();
        }
    }

    @Test
    void aDownloadIsTheAttachedFileByteForByteAndNeverShownAsAPageOfTheHub() throws Exception {
        int id = page("Guides/Kamele", "Kamele");
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        bed.pages().attach(id, "evil.html", "text/html", content);
        JsonNode files = json(get("/knowledge/files?page=" + id), 200);
        assertThat(files).hasSize(1);
        assertThat(files.at("/0/name").asText()).isEqualTo("evil.html");
        assertThat(files.at("/0/size").asInt()).isEqualTo(content.length);

        HttpResponse<byte[]> download =
                HTTP.send(request("/knowledge/file?id=" + files.at("/0/id").asText()), BodyHandlers.ofByteArray());

        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(content);
        assertThat(download.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(download.headers().firstValue("Content-Security-Policy")).contains("sandbox");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatTheSiteDoesNotHaveIsMissingAndWhatIsNoNumberIsRefused() throws Exception {
        assertThat(json(get("/knowledge/file?id=987654"), 404).at("/error").asText())
                .contains("does not have it");
        assertThat(json(get("/knowledge/files?page=987654"), 404).at("/error").asText())
                .contains("does not have it");
        for (String path : new String[] {
            "/knowledge/file?id=../users/1",
            "/knowledge/file",
            "/knowledge/files?page=home",
            "/knowledge/file?id=1&id=2"
        }) {
            assertThat(json(get(path), 400).at("/error").asText()).as(path).contains("must be given once");
        }
        assertThat(json(get("/knowledge/site"), 400).at("/error").asText()).isNotEmpty();
    }

    @Test
    void aSiteThatIsDownIsUnavailable() throws Exception {
        await().atMost(HangLimit.TIME)
                .until(() -> bed.simulator.expert().pages().count() > 0);
        bed.simulator.faults().add(Fault.on("GET", "/@api/deki/site/query").status(500));

        assertThat(json(get("/knowledge/site?q=page"), 503).at("/error").asText())
                .contains("Try again later");
    }

    private int page(String path, String title) {
        return bed.pages().create(path, title, "<p>-</p>").id();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(hub.address() + path)).build();
    }

    private static JsonNode json(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
