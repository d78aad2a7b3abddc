// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page about builders and the catalog do what the page says. */
class DslPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("dsl.md");
    private static final MarkdownPage CONNECTION = MarkdownPage.read("genesys-connection.md");

    @TempDir
    Path folder;

    @Test
    void endpointsAreWrittenWithBuilders() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(CONNECTION.example("properties"))
                .routes(JavaExample.compile(PAGE.example("endpoints"), folder))
                .start()) {
            OpenMediaApi openMedia = run.simulator().genesys().openMedia();
            run.context()
                    .createProducerTemplate()
                    .sendBodyAndHeader("direct:orders", Map.of("product", "kettle"), "orderNumber", "A-1");

            assertThat(openMedia.find("workitems", "A-1")).isPresent();
            assertThat(run.next("seda:agent-states").getMessage().getBody(List.class))
                    .isNotEmpty();
        }
    }

    @Test
    void aComponentMayBeThereTwice() throws Exception {
        try (ExampleRun run = new ExampleRun(folder).routes(twoConnections()).start()) {
            run.context().addRoutes(JavaExample.compile(PAGE.example("components"), folder));
            ProducerTemplate template = run.context().createProducerTemplate();

            assertThat(template.requestBody("direct:north", null, List.class)).hasSize(1);
            assertThat(template.requestBody("direct:south", null, List.class)).hasSize(1);
        }
    }

    @Test
    void aToolFindsAMisspeltOption() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("catalog"), folder))
                .start()) {
            assertThat(run.context().createProducerTemplate().requestBody("direct:check", null, Set.class))
                    .isEqualTo(Set.of("prefech"));
        }
    }

    private static RouteBuilder twoConnections() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String name : List.of("north", "south")) {
                    GenesysConnection connection = new GenesysConnection();
                    connection.setBaseUrl(getContext().resolvePropertyPlaceholders("{{genesys.baseUrl}}"));
                    connection.setApiKey("demo-api-key");
                    connection.setClientId("demo-client");
                    connection.setClientSecret("demo-secret");
                    getContext().getRegistry().bind(name, connection);
                }
            }
        };
    }
}
