// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON schema of YAML routes takes what runs, and finds what does not. */
class YamlSchemaTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern YAML_BLOCK = Pattern.compile("```yaml\\n(- .*?)```", Pattern.DOTALL);
    private static final Pattern OUR_ENDPOINT = Pattern.compile("((genesys|cxone|expert)-\\w+|cxcom):");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    @TestFactory
    Stream<DynamicTest> everyYamlExampleOfTheDocumentationIsValid() throws IOException {
        return files(ROOT.resolve("docs"), ".md")
                .flatMap(page -> YAML_BLOCK.matcher(read(page)).results().map(block -> valid(page, block.group(1))));
    }

    @TestFactory
    Stream<DynamicTest> everyRouteOfTheExamplesIsValid() throws IOException {
        return files(ROOT.resolve("examples"), ".yaml")
                .filter(file -> read(file).lines().anyMatch(line -> line.startsWith("- ")))
                .map(file -> valid(file, read(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: {uri: 'genesys-stats:agents', parameters: {objectTyp: Agent}, steps: []} | objectTyp",
                "from: {uri: genesys-stats, parameters: {objectType: Agent}, steps: []} | name",
                "from: {uri: 'genesys-stats:agents', parameters: {name: agents}, steps: []} | name",
                "from: {uri: 'genesys-stats:agents', parameters: {output: all}, steps: []} | output",
                "from: {uri: 'expert-pages:home', parameters: {prefetch: many}, steps: []} | prefetch",
                "from: {uri: 'expert-pages:home', parameters: {events: perhaps}, steps: []} | events",
                "from: {uri: 'timer:t', steps: [{to: {uri: 'genesys-openmedia:w', parameters: {x: 1}}}]} | x",
                "from: {uri: 'timer:t', steps: [{to: 'genesys-openmedia:w?operaton=get'}]} | to",
                "from: {uri: 'timer:t', steps: [{choice: {when: [{simple: '${body}', steps:"
                        + " [{toD: {uri: 'cxone-extract:e', parameters: {fielName: f}}}]}]}}]} | fielName",
                "from: {uri: 'timer:t', steps: [{log: {mesage: hello}}]} | mesage",
            })
    void findsWhatDoesNotRun(String route, String where) {
        assertThat(validate("- " + route))
                .anySatisfy(message -> assertThat(message.getInstanceLocation() + " " + message.getMessage())
                        .contains(where));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from: {uri: genesys-stats, parameters: {name: agents, objectType: Agent}, steps: []}",
                "from: {uri: 'genesys-stats:agents', parameters: {output: '{{output}}', queueSize: '{{size}}'}, steps: []}",
                "from: {uri: 'expert-pages:home', parameters: {scheduler: quartz, scheduler.cron: '0 * * * * ?'}, steps: []}",
                "from: {uri: 'expert-pages:home', parameters: {overlap: 90000, delay: 60000, events: 'true'}, steps: []}",
                "from: {uri: 'expert-pages:home?scheduler=quartz&scheduler.cron=0+*+*+*+*+?&{{more}}', steps: []}",
                "from: {uri: 'timer:t', steps: [{toD: 'genesys-openmedia:w?externalId=${header.id}&operation=get'}]}",
                "from: {uri: 'timer:t', steps: [{log: 'genesys-stats: was it this?'}]}",
                "from: {uri: 'timer:t', parameters: {period: 1}, steps: [{to: {uri: 'log:x', parameters: {any: 1}}}]}",
            })
    void takesWhatRuns(String route) {
        assertThat(validate("- " + route)).isEmpty();
    }

    /** What an editor shows beside an option. */
    @Test
    void describesOptions() {
        JsonNode option = SCHEMA.getSchemaNode().at("/definitions/genesys-stats/properties/objectType");

        assertThat(option.path("title").asText()).isEqualTo("Object Type");
        assertThat(option.path("description").asText()).contains("Agent");
    }

    private static DynamicTest valid(Path file, String yaml) {
        String name = ROOT.relativize(file) + " " + yaml.lines().findFirst().orElseThrow();
        return DynamicTest.dynamicTest(name, () -> assertThat(validate(yaml)).isEmpty());
    }

    private static Set<ValidationMessage> validate(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(document));
    }

    private static JsonSchema schema() {
        try (InputStream in = YamlSchemaTest.class.getResourceAsStream("/schema/camel-cx-yaml-dsl.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> OUR_ENDPOINT.matcher(read(file)).find())
                    .toList();
            assertThat(found).as("files in " + folder).isNotEmpty();
            return found.stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
