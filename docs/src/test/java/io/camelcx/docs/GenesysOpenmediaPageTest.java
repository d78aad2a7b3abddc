// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.openmedia.GenesysOpenmediaConstants;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.simulator.genesys.openmedia.InteractionState;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysOpenmediaPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-openmedia.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRoutesCreateAWorkItemAndTellItsEnd() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("orders.state", folder.resolve("watched").toString())
                .property("orders.delay", "50")
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            OpenMediaApi openMedia = run.simulator().genesys().openMedia();
            run.context()
                    .createProducerTemplate()
                    .sendBodyAndHeader("seda:orders", Map.of("product", "kettle"), "orderNumber", "A/1");
            Awaitility.await().until(() -> openMedia.find("workitems", "A/1").isPresent());
            openMedia.complete(openMedia.find("workitems", "A/1").orElseThrow().id());

            Exchange end = run.next("seda:ended");

            assertThat(end.getMessage().getBody(Interaction.class).externalId()).isEqualTo("A/1");
        }
    }

    @Test
    void theJavaRoutesCreateAndCancel() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            OpenMediaApi openMedia = run.simulator().genesys().openMedia();
            ProducerTemplate template = run.context().createProducerTemplate();
            assertThat(outcome(template, "A-1")).isEqualTo("created");
            assertThat(outcome(template, "A-1")).isEqualTo("duplicate");

            template.sendBody("direct:cancel", "A-1");

            assertThat(openMedia.find("workitems", "A-1"))
                    .hasValueSatisfying(item -> assertThat(item.state()).isEqualTo(InteractionState.STOPPED));
        }
    }

    @Test
    void theOtherOperationsChangeAndStop() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(MarkdownPage.read("genesys-connection.md").example("properties"))
                .routes(PAGE.example("operations"), "yaml")
                .start()) {
            OpenMediaApi openMedia = run.simulator().genesys().openMedia();
            openMedia.create("workitems", "A-1", Map.of("priority", 3));
            ProducerTemplate template = run.context().createProducerTemplate();

            assertThat(template.requestBody("direct:raise", "A-1", String.class))
                    .isEqualTo("1");
            template.sendBodyAndHeader("direct:cancel", "A-1", "who", "Kim");

            assertThat(openMedia.find("workitems", "A-1").orElseThrow().stopReason())
                    .hasValueSatisfying(
                            reason -> assertThat(reason.description()).contains("by Kim"));
        }
    }

    private static Object outcome(ProducerTemplate template, String order) {
        return template.request(
                        "direct:order", exchange -> exchange.getMessage().setBody(order))
                .getMessage()
                .getHeader(GenesysOpenmediaConstants.OUTCOME);
    }
}
