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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");
    private final int id = simulator.expert().pages().create("P", "P", "").id();
    private final String files = "/pages/" + id + "/files";

    @ParameterizedTest
    @CsvSource({"dog%2523cat.gif, dog#cat.gif", "=foo, foo", "a%2520b%252Fc.txt, a b/c.txt", "=x.txt, x.txt"})
    void aNameIsEncodedTwiceAndMarkedWithoutAnExtension(String segment, String name) {
        XmlAnswer written = XmlAnswer.ok(caller.send("PUT", files + "/" + segment, "data", "image/gif"));

        assertThat(written.text("/file/filename")).isEqualTo(name);
        Reply bytes = caller.get(files + "/" + segment);
        assertThat(bytes.body()).isEqualTo("data");
        assertThat(bytes.header("Content-Type")).isEqualTo("image/gif");
        assertThat(caller.read(files + "/" + segment + "/info").text("/file/contents/@size"))
                .isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "dog%23cat.gif", "a%20b.txt"})
    void aNameInAnotherEncodingIsRefused(String segment) {
        assertThat(caller.send("PUT", files + "/" + segment, "data", "text/plain")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFileIsReachedByTheAddressesOfItsList() {
        caller.send("PUT", files + "/Gr%25C3%25B6%25C3%259Fe.txt?description=how%20big", "data", "text/plain");

        XmlAnswer list = caller.read(files);

        assertThat(list.text("/files/@count")).isEqualTo("1");
        assertThat(list.text("/files/file/description")).isEqualTo("how big");
        String root = simulator.baseUrl() + "/@api/deki";
        String content = list.text("/files/file/contents/@href").substring(root.length());
        String info = list.text("/files/file/@href").substring(root.length());
        assertThat(caller.get(content).body()).isEqualTo("data");
        assertThat(caller.read(info).text("/file/filename")).isEqualTo("Größe.txt");
        assertThat(caller.get("/files/" + list.text("/files/file/@id")).body()).isEqualTo("data");
    }

    @Test
    void aFileThatIsWrittenAgainHasAnotherRevision() {
        caller.send("PUT", files + "/a.txt", "one", "text/plain");
        caller.send("PUT", files + "/a.txt", "two", "text/plain");

        XmlAnswer info = caller.read(files + "/a.txt/info");
        assertThat(info.text("/file/@revision")).isEqualTo("2");
        assertThat(caller.get(files + "/a.txt").body()).isEqualTo("two");
    }

    @Test
    void aFileIsDeleted() {
        caller.send("PUT", files + "/a.txt", "one", "text/plain");

        assertThat(caller.delete(files + "/a.txt").status()).isEqualTo(200);
        assertThat(caller.get(files + "/a.txt").status()).isEqualTo(404);
        assertThat(caller.delete(files + "/a.txt").status()).isEqualTo(404);
    }

    @Test
    void everySeededFileIsReached() {
        String root = simulator.baseUrl() + "/@api/deki";
        simulator.expert().pages().all().filter(page -> !page.files().isEmpty()).forEach(page -> {
            String href = caller.read("/pages/" + page.id() + "/files").text("/files/file/contents/@href");
            assertThat(caller.get(href.substring(root.length())).body()).startsWith("Attached to page " + page.id());
        });
    }

    @Test
    void filesOfAPrivateOrDeletedPageAreOutOfReach() {
        caller.send("PUT", files + "/a.txt", "one", "text/plain");
        String file = "/files/" + caller.read(files).text("/files/file/@id");

        simulator.expert().pages().makePrivate(id);
        assertThat(ExpertCaller.anonymous(simulator).get(file).status()).isEqualTo(403);
        simulator.expert().pages().delete(id, false);
        assertThat(caller.get(file).status()).isEqualTo(404);
    }
}
