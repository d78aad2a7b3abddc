// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.search.client.SearchHit;
import io.camelcx.simulator.expert.ExpertPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class ExpertSearchPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("expert-search.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRouteSearchesTheGuides() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(PAGE.example("yaml"), "yaml").start()) {
            ExpertPages site = run.simulator().expert().pages();
            site.create("Guides/A", "Zebra (new)", "");
            site.setTags(site.create("Guides/B", "Zebra (new) draft", "").id(), "stage:draft");
            site.create("Elsewhere", "Zebra (new) too", "");

            run.context().createProducerTemplate().sendBody("direct:search", "zebra (new)");

            assertThat(run.next("seda:found")
                            .getMessage()
                            .getBody(SearchHit.class)
                            .path())
                    .isEqualTo("Guides/A");
        }
    }

    @Test
    void theJavaRouteReadsEveryPageWithTheTag() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            ExpertPages site = run.simulator().expert().pages();
            List<String> made = List.of("Guides/A", "Manuals/B", "Elsewhere/C");
            for (String path : made) {
                site.setTags(site.create(path, path, "").id(), "product:router", "new");
            }

            run.context().createProducerTemplate().sendBody("direct:routers", null);

            assertThat(Stream.generate(() -> found(run)).filter(made::contains).limit(2))
                    .containsExactlyInAnyOrder("Guides/A", "Manuals/B");
        }
    }

    @Test
    void theLogsAreKeptInAFolder() throws Exception {
        Path logs = folder.resolve("logs");
        try (ExampleRun run = new ExampleRun(folder)
                .property("logs.folder", logs.toString())
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .routes(PAGE.example("logs"), "yaml")
                .start()) {
            run.context().createProducerTemplate().sendBody("direct:logs", null);

            try (Stream<Path> files = Files.list(logs)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .singleElement()
                        .asString()
                        .endsWith("-000.gz");
            }
        }
    }

    private static String found(ExampleRun run) {
        try {
            return run.next("seda:router-pages")
                    .getMessage()
                    .getBody(SearchHit.class)
                    .path();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
