// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.actions.CxoneActionsConstants;
import io.camelcx.simulator.cxone.actions.DataActionsApi;
import io.camelcx.simulator.cxone.actions.StoredAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page of cxone-actions do what the page says. */
class CxoneActionsPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("cxone-actions.md");
    private static final String SCRIPT = "function main(context) { return context.input; }";

    @TempDir
    private Path folder;

    private ExampleRun run() {
        return new ExampleRun(folder)
                .property("cxone.clientId", "demo-client")
                .property("cxone.clientSecret", "demo-secret");
    }

    private static DataActionsApi api(ExampleRun run) {
        return run.simulator().cxone().dataActions();
    }

    @Test
    void theYamlRouteDeploysAScriptAndPublishesTheEvent() throws Exception {
        try (ExampleRun run = run().routes(PAGE.example("yaml"), "yaml").start()) {
            run.context().createProducerTemplate().sendBody("direct:deploy", SCRIPT);

            assertThat(run.next("seda:orchestration").getMessage().getBody(String.class))
                    .matches("\\{\"event\":\"ACTION_CREATED\",\"action_id\":\""
                            + api(run).action("lead_enrichment_v2")
                                    .orElseThrow()
                                    .id()
                            + "\",\"test_status\":\"SUCCESS\",\"latency_ms\":\\d+}");
        }
    }

    @Test
    void theJavaRouteKeepsTheIdOfAnActionWhoseTestFails() throws Exception {
        try (ExampleRun run =
                run().routes(JavaExample.compile(PAGE.example("java"), folder)).start()) {
            run.context()
                    .createProducerTemplate()
                    .sendBodyAndHeader(
                            "direct:deploy",
                            "function main() { throw 1; }",
                            CxoneActionsConstants.NAME,
                            "failing_action");

            assertThat(run.next("seda:failedTests").getMessage().getHeader(CxoneActionsConstants.ACTION_ID))
                    .isEqualTo(api(run).action("failing_action").orElseThrow().id());
        }
    }

    @Test
    void theFolderIsComparedByADryRunAndThenTheTenantIsEqual() throws Exception {
        Path scripts = Files.createDirectory(folder.resolve("actions"));
        Files.writeString(scripts.resolve("lead_enrichment.js"), SCRIPT);
        Files.writeString(scripts.resolve("lead_enrichment.json"), "{\"dependencies\":[\"zip_lookup\"]}");
        Files.writeString(scripts.resolve("zip_lookup.js"), SCRIPT);
        try (ExampleRun run = run().property("actions.folder", scripts.toString())
                .property("actions.dryRun", "true")
                .property("actions.deleteRemoved", "true")
                .routes(PAGE.example("folder"), "yaml")
                .start()) {
            api(run).create("old_action", SCRIPT, List.of());

            assertThat(sync(run, Map.of(), 3))
                    .containsExactly(
                            "{\"name\":\"zip_lookup\",\"change\":\"created\"}",
                            "{\"name\":\"lead_enrichment\",\"change\":\"created\"}",
                            "{\"name\":\"old_action\",\"change\":\"removed\",\"id\":\""
                                    + api(run).action("old_action")
                                            .orElseThrow()
                                            .id() + "\"}");
            assertThat(api(run).actions()).hasSize(1);

            assertThat(sync(run, Map.of(CxoneActionsConstants.DRY_RUN, false), 3))
                    .allSatisfy(change -> assertThat(change).contains("\"outcome\":\"done\"", "\"event\":{"));
            assertThat(api(run).actions())
                    .extracting(StoredAction::name)
                    .containsExactly("zip_lookup", "lead_enrichment");
            assertThat(sync(run, Map.of(CxoneActionsConstants.DRY_RUN, false), 2))
                    .allSatisfy(change -> assertThat(change).contains("\"change\":\"unchanged\""));
        }
    }

    private static List<String> sync(ExampleRun run, Map<String, Object> headers, int changes) {
        run.context().createProducerTemplate().sendBodyAndHeaders("direct:sync", null, headers);
        List<String> received = new ArrayList<>();
        while (received.size() < changes) {
            Exchange exchange = run.next("seda:changes");
            received.add(exchange.getMessage().getBody(String.class));
        }
        return received;
    }
}
