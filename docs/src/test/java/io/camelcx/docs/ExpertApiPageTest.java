// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page of expert-api do what the page says. */
class ExpertApiPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("expert-api.md");

    @TempDir
    private Path folder;

    @Test
    void theYamlRouteRatesAPage() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(PAGE.example("yaml"), "yaml").start()) {
            run.context().createProducerTemplate().sendBodyAndHeader("direct:rate", null, "page", "2");

            assertThat(run.next("seda:ratings").getMessage().getBody(Map.class)).containsEntry("count", 1);
        }
    }

    @Test
    void theJavaRouteReadsAllUsers() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            run.context().createProducerTemplate().sendBody("direct:users", null);

            assertThat(run.next("seda:user").getMessage().getBody(Map.class)).containsKeys("id", "username");
        }
    }
}
