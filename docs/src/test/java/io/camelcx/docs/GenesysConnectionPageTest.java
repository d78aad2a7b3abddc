/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
