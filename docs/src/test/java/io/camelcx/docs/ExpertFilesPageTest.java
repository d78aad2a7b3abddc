// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.files.ExpertFilesConstants;
import io.camelcx.simulator.expert.ExpertPages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page of {@code expert-files} do what the page says. */
class ExpertFilesPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("expert-files.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRouteKeepsACopyOfTheFiles() throws Exception {
        Path copy = folder.resolve("copy");
        try (ExampleRun run = new ExampleRun(folder)
                .property("files.position", folder.resolve("position").toString())
                .property("files.folder", copy.toString())
                // As on the page, but for a reader who does not wait a minute for the next poll.
                .routes(
                        PAGE.example("yaml")
                                .replace("includeContents: true", "includeContents: true\n        delay: 50"),
                        "yaml")
                .start()) {
            ExpertPages site = run.simulator().expert().pages();
            int page = site.create("P", "P", "").id();
            int file = site.attach(page, "a.txt", "text/plain", "the content".getBytes());
            await().until(() -> Files.exists(copy.resolve(String.valueOf(file))));
            assertThat(copy.resolve(String.valueOf(file))).hasContent("the content");
            await().until(() -> Files.list(copy).count()
                    >= site.all().mapToInt(each -> each.files().size()).sum());

            site.deleteFile(file);
            assertThat(run.next("seda:gone").getMessage().getHeader(ExpertFilesConstants.FILE_ID))
                    .isEqualTo((long) file);
        }
    }

    @Test
    void theJavaRouteAttachesAReport() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            ExpertPages site = run.simulator().expert().pages();
            int page = site.create("Reports", "Reports", "").id();
            ProducerTemplate template = run.context().createProducerTemplate();

            template.requestBody("direct:attach", "a;b");

            assertThat(site.files(page)).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("report.csv");
                assertThat(file.description()).isEqualTo("The report of today");
            });
            assertThat(template.requestBody("direct:fetch", null, String.class)).isEqualTo("a;b");
        }
    }
}
