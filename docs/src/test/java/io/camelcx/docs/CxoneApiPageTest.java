// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page of cxone-api do what the page says. */
class CxoneApiPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("cxone-api.md");

    @TempDir
    private Path folder;

    @Test
    void theYamlRouteReadsAllAgents() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(PAGE.example("yaml"), "yaml").start()) {
            run.context().createProducerTemplate().sendBody("direct:agents", null);

            for (int id = 1; id <= 250; id++) {
                assertThat(run.next("seda:agent").getMessage().getBody(Map.class))
                        .containsEntry("agentId", id);
            }
        }
    }

    @Test
    void theJavaRouteChangesAnAgent() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            run.context().createProducerTemplate().sendBodyAndHeader("direct:rename", "Lovelace", "agentId", 7);

            assertThat(run.next("seda:renamed").getMessage().getBody(Map.class)).containsEntry("lastName", "Lovelace");
        }
    }
}
