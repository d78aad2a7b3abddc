// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.OAuthOptions;
import io.camelcx.expert.pages.ExpertPagesConstants;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.connection.RetryOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the pages of the connection and of the component do what the pages say. */
class ExpertPagesPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("expert-pages.md");
    private static final MarkdownPage CONNECTION = MarkdownPage.read("expert-connection.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRouteKeepsACopyUpToDate() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("pages.position", folder.resolve("position").toString())
                // As on the page, but for a reader who does not wait a minute for the next poll.
                .routes(PAGE.example("yaml").replace("events: true", "events: true\n        delay: 50"), "yaml")
                .start()) {
            ExpertPages site = run.simulator().expert().pages();
            Set<Integer> copied = new HashSet<>();
            while (copied.size() < site.count()) {
                JsonNode page = indexed(run);
                assertThat(page.path("contents").path("body").asText()).isNotEmpty();
                copied.add(page.path("id").asInt());
            }
            assertThat(copied)
                    .containsExactlyInAnyOrderElementsOf(
                            site.all().map(PageSnapshot::id).toList());

            int leaf = site.create("Short/Lived", "Short-lived", "x").id();
            // The page above it is new too. A deletion is delivered only if the route has received the page.
            while (indexed(run).path("id").asInt() != leaf) {}
            site.delete(leaf, false);
            assertThat(run.next("seda:gone").getMessage().getHeader(ExpertPagesConstants.PAGE_ID))
                    .isEqualTo((long) leaf);
        }
    }

    @Test
    void theJavaRouteChangesAPage() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            PageSnapshot page = run.simulator().expert().pages().create("Guides/Mine", "Mine", "<p>Do it.</p>");
            run.context()
                    .createProducerTemplate()
                    .requestBodyAndHeader("direct:edit", null, ExpertPagesConstants.PAGE, "Guides/Mine");

            assertThat(run.simulator().expert().pages().get(page.id()).source())
                    .isEqualTo("<p>Do it.</p><p>Checked.</p>");
        }
    }

    @Test
    void theConnectionMayBeABeanInYaml() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(CONNECTION.example("yaml"), "yaml")
                .routes(reading())
                .start()) {
            assertThatItReads(run);
        }
    }

    @Test
    void theConnectionMayBeSetUpByProperties() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(CONNECTION.example("properties"))
                .routes(reading())
                .start()) {
            assertThatItReads(run);
        }
    }

    @Test
    void everySettingOfTheConnectionIsOnItsPage() {
        assertThat(CONNECTION.text())
                .contains(BeanSettings.of("", ExpertConnection.class, "setCamelContext", "setClock"))
                .contains(BeanSettings.of("oauth.", OAuthOptions.class))
                .contains(BeanSettings.of("http.", HttpOptions.class))
                .contains(BeanSettings.of("retry.", RetryOptions.class));
    }

    private static JsonNode indexed(ExampleRun run) throws Exception {
        return new ObjectMapper().readTree(run.next("seda:index").getMessage().getBody(String.class));
    }

    private static RouteBuilder reading() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:read").to("expert-pages:home");
            }
        };
    }

    private static void assertThatItReads(ExampleRun run) {
        assertThat(run.context()
                        .createProducerTemplate()
                        .requestBody("direct:read", null, Page.class)
                        .path())
                .isEmpty();
    }
}
