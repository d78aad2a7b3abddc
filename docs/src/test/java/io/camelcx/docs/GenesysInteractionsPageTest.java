// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camelcx.genesys.interactions.client.InteractionEvent;
import io.camelcx.simulator.genesys.webhooks.InteractionEntity;
import io.camelcx.simulator.genesys.webhooks.InteractionEventsApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysInteractionsPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-interactions.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRouteFindsFinishedInteractions() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .server()
                .property("desk.secret", "demo-interactions-secret")
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            register(run, "/genesys-interactions/desk");
            InteractionEventsApi interactions = run.simulator().genesys().interactions();
            InteractionEntity chat = interactions.startChat();
            interactions.finish(chat.id());

            InteractionEvent event = run.next("seda:finished").getMessage().getBody(InteractionEvent.class);

            assertThat(event.event()).isEqualTo("FINISHED");
            assertThat(event.id()).isEqualTo(chat.id());
        }
    }

    @Test
    void theJavaRouteMakesLinesOfEvents() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .server()
                .property("desk.secret", "demo-interactions-secret")
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            register(run, "/hooks/interactions");
            InteractionEntity chat = run.simulator().genesys().interactions().startChat();

            assertThat(run.next("seda:lines").getMessage().getBody(String.class))
                    .isEqualTo("STARTED chat " + chat.id());
        }
    }

    @Test
    void theEventIsReadAndWrittenAsShown() throws Exception {
        JsonNode shown = new JsonMapper().readTree(PAGE.example("event"));

        InteractionEvent event = InteractionEvent.read(shown);

        assertThat(event.interactionSubtype()).isEqualTo("InboundNew");
        assertThat(event.operationId()).isEqualTo("f6c49d91-926b-4473-b2f3-8d8fd295c968");
        assertThat(event.json()).isEqualTo(shown);
    }

    private static void register(ExampleRun run, String path) {
        run.simulator().genesys().webhooks().registerInteractions("desk", run.webhook(path));
    }
}
