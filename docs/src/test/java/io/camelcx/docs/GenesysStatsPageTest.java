// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.stats.GenesysStatsConstants;
import io.camelcx.genesys.stats.client.StatisticValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysStatsPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-stats.md");
    private static final MarkdownPage CONNECTION = MarkdownPage.read("genesys-connection.md");
    private static final Set<String> BOTH = Set.of("CurrentAgentState", "TimeInCurrentState");

    @TempDir
    Path folder;

    @Test
    void theYamlRouteDeliversEveryStatisticOfEveryAgent() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(PAGE.example("yaml"), "yaml").start()) {
            assertThat(names(run, "seda:agent-states", 4)).isEqualTo(BOTH);
        }
    }

    @Test
    void theXmlRouteDeliversEveryStatisticOfEveryAgent() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(PAGE.example("xml"), "xml").start()) {
            assertThat(names(run, "seda:agent-states", 4)).isEqualTo(BOTH);
        }
    }

    @Test
    void theJavaRouteDeliversTheNumbersOfEveryAgent() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            assertThat(names(run, "seda:agent-states", 2)).containsExactly("TimeInCurrentState");
        }
    }

    @Test
    void definitionsMayStandInAFile() throws Exception {
        Files.writeString(folder.resolve("statistics.json"), PAGE.example("definitions"));
        String route = PAGE.example("definitions route").replace("file:config/", "file:" + folder + "/");
        try (ExampleRun run = new ExampleRun(folder)
                .properties(CONNECTION.example("properties"))
                .routes(route, "yaml")
                .start()) {
            List<StatisticValue> values = values(run, "seda:handling", 2);
            assertThat(values).extracting(StatisticValue::objectId).containsExactlyInAnyOrder("agent1", "agent2");
            assertThat(values).extracting(StatisticValue::statisticId).contains("waiting-for-calls");
        }
    }

    @Test
    void theProducerReadsWhatOptionsHeadersAndBodyName() throws Exception {
        try (ExampleRun run = producers().start()) {
            run.simulator().genesys().statistics().publish("Agent", "agent3", "TimeInCurrentState", 77);
            ProducerTemplate template = run.context().createProducerTemplate();
            List<?> snapshot = template.requestBody("direct:snapshot", null, List.class);
            assertThat(snapshot).hasSize(4);
            assertThat(template.requestBody("direct:one-agent", "agent3", Integer.class))
                    .isEqualTo(77);
            assertThat(template.requestBody("direct:from-body", null, JsonNode.class)
                            .get(0)
                            .path("objectId")
                            .asText())
                    .isEqualTo("agent2");
        }
    }

    @Test
    void theProducerReadsASubscriptionAgain() throws Exception {
        try (ExampleRun run = producers().routes(yamlRouteAlone(), "yaml").start()) {
            Exchange first = run.next("seda:agent-states");
            String subscription = first.getMessage().getHeader(GenesysStatsConstants.SUBSCRIPTION_ID, String.class);
            List<?> values = run.context()
                    .createProducerTemplate()
                    .requestBodyAndHeader(
                            "direct:again", null, GenesysStatsConstants.SUBSCRIPTION_ID, subscription, List.class);
            assertThat(values).hasSize(4);
        }
    }

    @Test
    void theJsonOfAValueIsReadAndWrittenAsShown() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode shown = mapper.readTree(PAGE.example("numeric value"));
        StatisticValue value = mapper.treeToValue(shown, StatisticValue.class);
        assertThat(value.number())
                .hasValueSatisfying(number -> assertThat(number).isEqualTo("5"));
        assertThat(mapper.<JsonNode>valueToTree(value)).isEqualTo(shown);
    }

    private static String yamlRouteAlone() {
        String beansAndRoute = PAGE.example("yaml");
        return beansAndRoute.substring(beansAndRoute.indexOf("- route:"));
    }

    private ExampleRun producers() throws Exception {
        return new ExampleRun(folder)
                .properties(CONNECTION.example("properties"))
                .routes(PAGE.example("producer"), "yaml");
    }

    private static Set<String> names(ExampleRun run, String uri, int count) {
        return values(run, uri, count).stream().map(StatisticValue::name).collect(Collectors.toSet());
    }

    private static List<StatisticValue> values(ExampleRun run, String uri, int count) {
        return Stream.generate(() -> run.next(uri).getMessage().getBody(StatisticValue.class))
                .limit(count)
                .toList();
    }
}
