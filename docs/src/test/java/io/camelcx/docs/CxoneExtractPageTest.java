// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.extract.CxoneExtractConstants;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.connection.RetryOptions;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the pages of the connection and of the component do what the pages say. */
class CxoneExtractPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("cxone-extract.md");
    private static final MarkdownPage CONNECTION = MarkdownPage.read("cxone-connection.md");
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(2);

    @TempDir
    Path folder;

    @Test
    void theYamlRouteDeliversEveryRow() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("qm.position", folder.resolve("position").toString())
                .property("qm.startDate", YESTERDAY.toString())
                .property("qm.cron", "* * * * * ?")
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            List<Map<?, ?>> rows = new ArrayList<>();
            while (rows.size() < 10) {
                rows.add(run.next("seda:rows").getMessage().getBody(Map.class));
            }
            assertThat(rows)
                    .isEqualTo(run.simulator()
                            .cxone()
                            .dataExtraction()
                            .rows("qm-workflows", "1", YESTERDAY, YESTERDAY)
                            .subList(0, 10));
        }
    }

    @Test
    void theJavaRouteWritesAFile() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("qm.folder", folder.resolve("files").toString())
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            File file = run.context()
                    .createProducerTemplate()
                    .requestBodyAndHeaders(
                            "direct:extract",
                            null,
                            Map.of(
                                    CxoneExtractConstants.START_DATE,
                                    "2026-11-02",
                                    CxoneExtractConstants.END_DATE,
                                    "2026-11-03"),
                            File.class);
            assertThat(file).hasName("2026-11-02.csv").isNotEmpty();
        }
    }

    @Test
    void theConnectionMayBeABeanInYaml() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(CONNECTION.example("yaml"), "yaml")
                .routes(listing())
                .start()) {
            assertThatItLists(run);
        }
    }

    @Test
    void theConnectionMayBeSetUpByProperties() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(CONNECTION.example("properties"))
                .routes(listing())
                .start()) {
            assertThatItLists(run);
        }
    }

    @Test
    void everySettingOfTheConnectionIsOnItsPage() {
        assertThat(CONNECTION.text())
                .contains(BeanSettings.of("", CxoneConnection.class, "setCamelContext", "setClock"))
                .contains(BeanSettings.of("http.", HttpOptions.class))
                .contains(BeanSettings.of("retry.", RetryOptions.class));
    }

    private static RouteBuilder listing() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list").to("cxone-extract:qm-workflows?operation=list");
            }
        };
    }

    private static void assertThatItLists(ExampleRun run) {
        assertThat(run.context().createProducerTemplate().requestBody("direct:list", null, List.class))
                .isEmpty();
    }
}
