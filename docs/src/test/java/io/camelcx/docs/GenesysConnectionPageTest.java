// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.connection.RetryOptions;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection's page: its examples work, and it names every setting. */
class GenesysConnectionPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-connection.md");

    @TempDir
    Path folder;

    @Test
    void theConnectionMayBeABeanInYaml() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(PAGE.example("yaml"), "yaml")
                .routes(creation())
                .start()) {
            assertThatItCreates(run);
        }
    }

    @Test
    void theConnectionMayBeSetUpByProperties() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(PAGE.example("properties"))
                .routes(creation())
                .start()) {
            assertThatItCreates(run);
        }
    }

    @Test
    void everySettingIsOnThePage() {
        assertThat(PAGE.text())
                .contains(BeanSettings.of("", GenesysConnection.class, "setCamelContext", "setClock"))
                .contains(BeanSettings.of("http.", HttpOptions.class))
                .contains(BeanSettings.of("retry.", RetryOptions.class));
    }

    private static RouteBuilder creation() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to("genesys-openmedia:workitems");
            }
        };
    }

    private static void assertThatItCreates(ExampleRun run) {
        run.context().createProducerTemplate().sendBody("direct:create", "{\"externalId\":\"case-1\"}");
        assertThat(run.simulator().genesys().openMedia().find("workitems", "case-1"))
                .isPresent();
    }
}
