// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.engagement.client.CallbackStatus;
import io.camelcx.genesys.engagement.client.QueueWaitTime;
import io.camelcx.simulator.genesys.engagement.EngagementApi;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysEngagementPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-engagement.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRoutesBookACallbackAndFollowIt() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("callback.delay", "50")
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            EngagementApi engagement = run.simulator().genesys().engagement();
            engagement.change(
                    settings -> settings.withHours(LocalTime.MIN, LocalTime.of(23, 59, 59), ZoneId.of("UTC")));
            run.context().createProducerTemplate().sendBody("direct:book", Map.of("phoneNumber", "+4930123456"));

            String id = engagement.callbacks().get(0).id();
            assertThat(run.next("seda:states").getMessage().getBody(CallbackStatus.class))
                    .satisfies(status -> {
                        assertThat(status.id()).isEqualTo(id);
                        assertThat(status.state()).isEqualTo("QUEUED");
                    });
            engagement.complete(id, "AGENT_CONNECTED");
            assertThat(run.next("seda:states")
                            .getMessage()
                            .getBody(CallbackStatus.class)
                            .reason())
                    .isEqualTo("AGENT_CONNECTED");
        }
    }

    @Test
    void theJavaRouteReadsWaitingTimes() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("times.delay", "50")
                .properties(MarkdownPage.read("genesys-connection.md").example("properties"))
                .routes(JavaExample.compile(PAGE.example("java"), folder))) {
            run.simulator().genesys().engagement().queue("VQ_Support", 42, true, true);
            run.start();

            QueueWaitTime time = run.next("seda:times").getMessage().getBody(QueueWaitTime.class);
            assertThat(time.queue()).isEqualTo("VQ_Support");
            assertThat(time.seconds()).isEqualTo(42);
        }
    }
}
