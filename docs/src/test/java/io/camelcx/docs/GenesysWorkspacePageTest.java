// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysWorkspacePageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-workspace.md");
    private static final String ACTIVATED = "genesys-workspace:desk?agent=agent1&activate=true";

    @TempDir
    Path folder;

    /** Finds the customer of a call. */
    public static final class Customers {

        public Map<String, Object> find() {
            return Map.of("customer", "42");
        }
    }

    private ExampleRun run() {
        return new ExampleRun(folder).property("agent.password", "agent1").bind("customers", new Customers());
    }

    private static void activate(ExampleRun run) {
        WorkspaceApi workspace = run.simulator().genesys().workspace();
        run.context().createProducerTemplate().requestBody(ACTIVATED, (Object) null);
        await().until(() ->
                workspace.agent("agent1").filter(agent -> agent.active()).isPresent());
    }

    @Test
    void theYamlRouteAttachesDataToARingingCall() throws Exception {
        try (ExampleRun run = run().routes(PAGE.example("yaml"), "yaml").start()) {
            activate(run);
            run.simulator().genesys().workspace().ring("agent1", "4155550100", Map.of());

            Exchange ringing = run.next("seda:ringing");

            assertThat(ringing.getMessage().getBody(WorkspaceEvent.class).userData())
                    .containsEntry("customer", "42");
        }
    }

    @Test
    void theJavaRouteMakesACall() throws Exception {
        try (ExampleRun run =
                run().routes(JavaExample.compile(PAGE.example("java"), folder)).start()) {
            activate(run);
            run.context().createProducerTemplate().sendBody("direct:dial", "4155550100");

            assertThat(run.next("seda:dialed").getMessage().getHeader("CamelGenesysWorkspaceState"))
                    .isEqualTo("Dialing");
        }
    }
}
