// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run with {@code -Ddocs.update} to write the tables into the page. */
class KameletTablesTest {

    private static final String PAGE = "kamelets.md";
    private static final KameletTables TABLES = KameletTables.read();

    static Set<String> kamelets() {
        return TABLES.kamelets().keySet();
    }

    @Test
    void theTablesOfThePageAreThoseOfTheFiles() {
        if (System.getProperty("docs.update") != null) {
            MarkdownPage page = MarkdownPage.read(PAGE);
            for (Map.Entry<String, String> table : TABLES.all().entrySet()) {
                page = page.withGenerated(table.getKey(), table.getValue());
            }
            page.write();
        }
        MarkdownPage page = MarkdownPage.read(PAGE);
        TABLES.all().forEach((name, table) -> assertThat(page.generated(name))
                .as("%s of %s: run this test with -Ddocs.update to bring the page up to date", name, PAGE)
                .isEqualTo(table));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theExampleOfAKameletSetsItsPropertiesAndNoOther(String kamelet) {
        JsonNode pipe = KameletTables.yaml(MarkdownPage.read(PAGE).example(kamelet));
        assertThat(pipe.path("kind").asText()).isEqualTo("Pipe");
        JsonNode use = pipe.path("spec").findParents("ref").get(0);
        assertThat(use.at("/ref/name").asText()).isEqualTo(kamelet);

        JsonNode definition = TABLES.kamelets().get(kamelet).at("/spec/definition");
        Set<String> given = names(use.path("properties"));
        assertThat(names(definition.path("properties"))).containsAll(given);
        assertThat(given)
                .containsAll(StreamSupport.stream(definition.path("required").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
