// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.site.FileContent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileManagementTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(clock);

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");
    private final int page = simulator.expert().pages().create("P", "P", "").id();
    private final int other = simulator.expert().pages().create("Q", "Q", "").id();
    private final String files = "/pages/" + page + "/files";

    private int attach(String name, String type, String content) {
        return simulator.expert().pages().attach(page, name, type, content.getBytes());
    }

    @Test
    void revisionsStayReadable() {
        int id = attach("a.txt", "text/plain", "one");
        attach("a.txt", "text/plain", "two!");

        assertThat(caller.get("/files/" + id + "?revision=1").body()).isEqualTo("one");
        assertThat(caller.get("/files/" + id + "?revision=head").body()).isEqualTo("two!");
        assertThat(caller.read(files + "/a.txt/info?revision=1").text("/file/contents/@size"))
                .isEqualTo("3");
        assertThat(caller.get("/files/" + id + "?revision=3").status()).isEqualTo(404);
        XmlAnswer revisions = caller.read("/files/" + id + "/revisions");
        assertThat(revisions.text("/files/@totalcount")).isEqualTo("2");
        assertThat(revisions.text("/files/file[1]/@revision")).isEqualTo("2");
        assertThat(revisions.text("/files/file[2]/user-action/@type")).isEqualTo("content, name, parent");
    }

    @Test
    void aMoveIsARevisionThatOnlyAllRevisionsShow() {
        int id = attach("a.txt", "text/plain", "one");

        XmlAnswer moved = XmlAnswer.ok(caller.post("/files/" + id + "/move?to=" + other + "&name=b.txt", ""));

        assertThat(moved.text("/file/page.parent/@id")).isEqualTo(String.valueOf(other));
        assertThat(moved.text("/file/@revision")).isEqualTo("2");
        assertThat(caller.get(files + "/a.txt").status()).isEqualTo(404);
        assertThat(caller.get("/pages/" + other + "/files/b.txt").body()).isEqualTo("one");
        assertThat(caller.read("/files/" + id + "/revisions").text("/files/@count"))
                .isEqualTo("1");
        assertThat(caller.read("/files/" + id + "/revisions?changefilter=all").text("/files/@count"))
                .isEqualTo("2");
        XmlAnswer event = caller.read("/events/page-hierarchy/" + page + "?limit=1");
        assertThat(event.text("/events/summary/event/@type")).isEqualTo("attachment:move");
        assertThat(event.text("/events/summary/event/file/filename")).isEqualTo("b.txt");
        assertThat(event.text("/events/summary/event/source.file/filename")).isEqualTo("a.txt");
        assertThat(event.text("/events/summary/event/source.page/@id")).isEqualTo(String.valueOf(page));
    }

    @Test
    void aMoveThatChangesNothingAndOneOntoAnotherFileAreRefused() {
        int id = attach("a.txt", "text/plain", "one");
        attach("b.txt", "text/plain", "two");

        assertThat(caller.post("/files/" + id + "/move", "").status()).isEqualTo(400);
        assertThat(caller.post("/files/" + id + "/move?name=a.txt", "").status())
                .isEqualTo(400);
        assertThat(caller.post("/files/" + id + "/move?name=b.txt", "").status())
                .isEqualTo(409);
        assertThat(caller.post("/files/" + id + "/move?to=99999999", "").status())
                .isEqualTo(404);
    }

    @Test
    void aCopyIsAnotherFile() {
        int id = attach("a.txt", "text/plain", "one");

        XmlAnswer copy = XmlAnswer.ok(caller.post("/files/" + id + "/copy?to=" + other, ""));

        assertThat(copy.text("/file/@id")).isNotEqualTo(String.valueOf(id));
        assertThat(caller.get("/pages/" + other + "/files/a.txt").body()).isEqualTo("one");
        assertThat(caller.get(files + "/a.txt").body()).isEqualTo("one");
        assertThat(caller.post("/files/" + id + "/copy?to=" + other, "").status())
                .isEqualTo(409);
    }

    @Test
    void aDescriptionIsReadAndWritten() {
        int id = attach("a.txt", "text/plain", "one");

        XmlAnswer.ok(caller.send("PUT", "/files/" + id + "/description", "what it is", "text/plain; charset=utf-8"));

        assertThat(caller.get(files + "/a.txt/description").body()).isEqualTo("what it is");
        attach("a.txt", "text/plain", "two");
        assertThat(caller.get(files + "/a.txt/description").body()).isEqualTo("what it is");
    }

    @Test
    void aFileIsReplacedByItsNumber() {
        int id = attach("a.txt", "text/plain", "one");

        XmlAnswer written = XmlAnswer.ok(caller.send("PUT", "/files/" + id, "two", "text/plain"));

        assertThat(written.text("/file/@revision")).isEqualTo("2");
        assertThat(caller.get(files + "/a.txt").body()).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource({"image/png, 200", "image/gif, 404"})
    void onlySomePicturesHavePreviews(String type, int status) {
        int id = attach("a.pic", type, "picture");

        assertThat(caller.get("/files/" + id + "?size=thumb").status()).isEqualTo(status);
        assertThat(caller.get("/files/" + id + "?size=original").body()).isEqualTo("picture");
        assertThat(caller.get("/files/" + id + "?size=huge").status()).isEqualTo(400);
    }

    @Test
    void aListComesInParts() {
        simulator.expert().change(api -> api.withFiles(its -> its.withListLimit(2)));
        for (String name : new String[] {"a.txt", "b.txt", "c.txt"}) {
            attach(name, "text/plain", name);
            clock.advance(Duration.ofSeconds(1));
        }

        XmlAnswer first = caller.read(files + "?limit=10");
        XmlAnswer second = caller.read(files + "?offset=2");

        assertThat(first.text("/files/@count")).isEqualTo("2");
        assertThat(first.text("/files/@totalcount")).isEqualTo("3");
        assertThat(first.text("/files/file[1]/filename")).isEqualTo("c.txt");
        assertThat(second.text("/files/file/filename")).isEqualTo("a.txt");
    }

    @Test
    void anotherHostHasTheFileForWhoeverHasItsUrlAndSendsNoCredentials() throws Exception {
        simulator.expert().change(api -> api.withFiles(its -> its.withOtherHost(true)));
        int id = attach("a.txt", "text/plain", "one");

        Reply redirect = caller.get("/files/" + id);

        assertThat(redirect.status()).isEqualTo(302);
        URI link = URI.create(redirect.header("Location"));
        assertThat(link.getHost()).isNotEqualTo(simulator.baseUrl().getHost());
        assertThat(get(link).body()).isEqualTo("one");
        assertThat(get(link, "X-Deki-Token", "tkn").statusCode()).isEqualTo(400);
        clock.advance(Duration.ofHours(1));
        assertThat(get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void aLargeFileIsReadAndNotHeld() {
        simulator.journal().enabled(false);
        String content = "0123456789abcdef".repeat(FileContent.MAX_HELD / 16) + "end";

        XmlAnswer written = XmlAnswer.ok(caller.send("PUT", files + "/big.bin", content, "text/plain"));

        int id = Integer.parseInt(written.text("/file/@id"));
        FileContent held = simulator.expert().pages().file(id).orElseThrow().content();
        assertThat(held).isInstanceOf(FileContent.Discarded.class);
        assertThat(held.size()).isEqualTo(content.length());
        assertThat(held.checksum()).isEqualTo(FileContent.of(content.getBytes()).checksum());
        assertThat(caller.get("/files/" + id).status()).isEqualTo(501);
    }

    @Test
    void aGeneratedFileIsTheSameInEachDownload() {
        int id = simulator.expert().pages().attachGenerated(page, "gen.txt", "application/octet-stream", 200_000);

        String body = caller.get("/files/" + id).body();

        assertThat(caller.get("/files/" + id).body()).isEqualTo(body);
        assertThat(caller.read("/files/" + id + "/info").text("/file/contents/@size"))
                .isEqualTo("200000");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        simulator.expert().change(api -> api.withFiles(its -> its.withMaxBytes(3)));

        assertThat(caller.send("PUT", files + "/a.txt", "four", "text/plain").status())
                .isEqualTo(413);
        assertThat(caller.get(files + "/a.txt").status()).isEqualTo(404);
    }

    @Test
    void aCopiedPageHasCopiesOfItsFiles() {
        attach("a.txt", "text/plain", "one");

        int copy = simulator.expert().pages().copy(page, "Copy", false).id();

        assertThat(caller.get("/pages/" + copy + "/files/a.txt").body()).isEqualTo("one");
    }

    private static HttpResponse<String> get(URI link, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(link);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
