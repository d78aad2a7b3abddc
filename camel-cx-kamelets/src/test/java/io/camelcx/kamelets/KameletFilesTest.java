// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.kamelets.catalog.KameletsCatalog;
import org.apache.camel.v1.Kamelet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files follow the rules of Camel's kamelet catalog, and those of this module. */
class KameletFilesTest {

    private static final Path FOLDER = Path.of("target/classes/kamelets");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^}:]+):?}}");
    private static final Set<String> SECRETS = Set.of("apiKey", "clientSecret", "accessKey", "secretKey");
    private static final KameletsCatalog CATALOG = new KameletsCatalog();

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".kamelet.yaml", "");
    }

    private static Stream<Map.Entry<String, JsonNode>> properties(JsonNode kamelet) {
        return kamelet.at("/spec/definition/properties").properties().stream();
    }

    private static Set<String> names(JsonNode kamelet) {
        return properties(kamelet).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCatalogKnowsTheKamelet(Path file) throws IOException {
        Kamelet kamelet = CATALOG.getKamelets().get(name(file));
        assertThat(kamelet.getMetadata().getName()).isEqualTo(name(file));
        assertThat(kamelet.getMetadata().getLabels())
                .containsEntry("camel.apache.org/kamelet.type", name(file).replaceFirst(".*-", ""));
        assertThat(kamelet.getMetadata().getAnnotations())
                .containsEntry("camel.apache.org/provider", "Camel CX")
                .containsKeys(
                        "camel.apache.org/kamelet.support.level",
                        "camel.apache.org/kamelet.group",
                        "camel.apache.org/kamelet.namespace")
                .hasEntrySatisfying("camel.apache.org/kamelet.icon", icon -> assertThat(icon)
                        .startsWith("data:image/svg+xml;base64,"))
                .hasEntrySatisfying("camel.apache.org/catalog.version", version -> assertThat(version)
                        .doesNotContain("@"));
        assertThat(CATALOG.getKameletDefinition(name(file)).getTitle()).isNotBlank();
        assertThat(CATALOG.getKameletDefinition(name(file)).getDescription()).endsWith(".");
        assertThat(names(read(file))).containsAll(texts(read(file).at("/spec/definition/required")));
        assertThat(CATALOG.getKameletDependencies(name(file)))
                .contains("camel:core", "camel:kamelet")
                .noneMatch(dependency -> dependency.contains("@"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPropertyIsDescribed(Path file) throws IOException {
        assertThat(properties(read(file))).isNotEmpty().allSatisfy(property -> {
            assertThat(property.getValue().path("title").asText()).isNotBlank();
            assertThat(property.getValue().path("description").asText()).endsWith(".");
            assertThat(property.getValue().path("type").asText()).isIn("string", "integer", "boolean");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void secretsAreMarkedAndGoToBeansAlone(Path file) throws IOException {
        JsonNode kamelet = read(file);
        assertThat(properties(kamelet).filter(property -> SECRETS.contains(property.getKey())))
                .isNotEmpty()
                .allSatisfy(secret -> {
                    assertThat(secret.getValue().path("format").asText()).isEqualTo("password");
                    assertThat(texts(secret.getValue().path("x-descriptors"))).contains("urn:camel:group:credentials");
                });
        assertThat(placeholders(kamelet.at("/spec/template/from").toString())).doesNotContainAnyElementsOf(SECRETS);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theTemplateUsesEveryPropertyAndNoOther(Path file) throws IOException {
        JsonNode kamelet = read(file);
        Set<String> used = placeholders(kamelet.at("/spec/template").toString());
        used.remove("routeId");
        kamelet.at("/spec/template/beans")
                .forEach(bean -> used.remove(bean.path("name").asText()));
        assertThat(used).containsExactlyInAnyOrderElementsOf(names(kamelet));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theDataTypesExist(Path file) throws IOException {
        JsonNode types = read(file).at("/spec/dataTypes/out");
        if (name(file).endsWith("-source")) {
            assertThat(types.at("/types").has(types.path("default").asText())).isTrue();
            String events = types.at("/types/cloudevents/format").asText();
            assertThat(getClass()
                            .getResource("/META-INF/services/org/apache/camel/transformer/" + events.replace(":", "-")))
                    .as(events)
                    .isNotNull();
        } else {
            assertThat(types.isMissingNode()).isTrue();
        }
    }

    @Test
    void aSettingIsTheSameInAllKameletsOfAVendor() {
        Map<String, JsonNode> known = new HashMap<>();
        files().forEach(file -> {
            try {
                String vendor = name(file).replaceFirst("-.*", "");
                properties(read(file))
                        .filter(property -> Set.of("connection", "baseUrl", "apiKey", "secretKey", "stateFile")
                                .contains(property.getKey()))
                        .forEach(property -> assertThat(property.getValue())
                                .isEqualTo(known.computeIfAbsent(
                                        vendor + property.getKey(), first -> property.getValue())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(known).hasSizeGreaterThan(6);
    }
}
