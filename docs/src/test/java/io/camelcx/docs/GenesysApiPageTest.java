// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.RecordedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysApiPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-api.md");

    @TempDir
    Path folder;

    private ExampleRun run() throws Exception {
        return new ExampleRun(folder, "canned/iwd.json", "canned/cx-contact.json", "canned/chat-sessions.json")
                .properties(MarkdownPage.read("genesys-connection.md").example("properties"));
    }

    @Test
    void theYamlRouteReadsAValue() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(PAGE.example("yaml"), "yaml").start()) {
            run.context().createProducerTemplate().sendBody("direct:value", null);

            assertThat(run.next("seda:values").getMessage().getBody(Map.class)).containsKey("statistic");
        }
    }

    @Test
    void theJavaRouteSendsABodyToAVariablePath() throws Exception {
        try (ExampleRun run =
                run().routes(JavaExample.compile(PAGE.example("java"), folder)).start()) {
            run.context()
                    .createProducerTemplate()
                    .sendBodyAndHeaders(
                            "direct:values", null, Map.of("agent", "agent1", "operation", "get-statistic-ex"));

            assertThat(run.next("seda:values").getMessage().getBody(Map.class)).containsKeys("status", "data");
        }
    }

    @Test
    void theConsumerReceivesChangesOfTheSession() throws Exception {
        try (ExampleRun run =
                run().routes(PAGE.example("notifications"), "yaml").start()) {
            assertThat(run.next("seda:events").getMessage().getHeader("CamelGenesysApiSessionState"))
                    .isEqualTo("CONNECTED");
        }
    }

    @Test
    void anApiWithoutReferenceIsCalledByItsPath() throws Exception {
        try (ExampleRun run = run().routes(PAGE.example("iwd"), "yaml").start()) {
            run.context()
                    .createProducerTemplate()
                    .sendBodyAndHeader("direct:task", Map.of("priority", 7), "taskId", "4711");

            assertThat(run.next("seda:tasks").getMessage().getBody()).isEqualTo(Map.of("id", "4711", "priority", 7));
        }
    }

    @Test
    void aFileIsTheFileOfAForm() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), "phone\n+31201234567\n");
        try (ExampleRun run = run().routes(PAGE.example("cx-contact"), "yaml").start()) {
            run.context().createProducerTemplate().sendBodyAndHeader("direct:list", list, "listId", "7");

            Exchange imported = run.next("seda:imports");
            assertThat(imported.getMessage().getHeader("CamelGenesysApiResponseCode"))
                    .isEqualTo(202);
            assertThat(request(run, "/cx-contact/*").body()).contains("filename=\"list.csv\"", "+31201234567");
        }
    }

    @Test
    void aMapIsAForm() throws Exception {
        try (ExampleRun run = run().routes(PAGE.example("chat"), "yaml").start()) {
            run.context().createProducerTemplate().sendBody("direct:chat", Map.of("data[nickname]", "Ann"));

            assertThat(run.next("seda:chats").getMessage().getBody(Map.class)).containsKey("clientToken");
            assertThat(request(run, "/nexus/v3/chat/*").body()).isEqualTo("data%5Bnickname%5D=Ann");
        }
    }

    private static RecordedRequest request(ExampleRun run, String path) {
        return run.simulator().journal().requests("POST", path).get(0);
    }
}
