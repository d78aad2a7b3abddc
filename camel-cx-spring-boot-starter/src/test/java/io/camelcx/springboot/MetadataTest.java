// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepository;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/** What IDEs show of the properties. {@code -Ddocs.update} writes it anew, as it writes the tables of the pages. */
class MetadataTest {

    private static final Path FILE = Path.of(System.getProperty("basedir", ""))
            .resolve("src/generated/resources/META-INF/spring-configuration-metadata.json");

    @BeforeAll
    static void update() throws Exception {
        if (System.getProperty("docs.update") != null) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, Metadata.text());
        }
    }

    @Test
    void isUpToDate() {
        assertThat(FILE)
                .as("run this test with -Ddocs.update, and commit the change")
                .content()
                .isEqualTo(Metadata.text());
    }

    @Test
    void describesTheOptionsOfComponents() throws Exception {
        ConfigurationMetadataProperty output = property("camel.component.genesys-stats.output");
        assertThat(output.getType()).isEqualTo("io.camelcx.genesys.stats.GenesysStatsOutput");
        assertThat(output.getDefaultValue()).isEqualTo("each");
        assertThat(output.getDescription()).contains("exchange");
        assertThat(output.getHints().getValueHints())
                .extracting(hint -> hint.getValue())
                .containsExactly("each", "batch");
        assertThat(property("camel.component.genesys-stats.reconnect-delay"))
                .returns(Duration.class.getName(), ConfigurationMetadataProperty::getType)
                .returns("250ms", ConfigurationMetadataProperty::getDefaultValue);
        assertThat(property("camel.component.genesys-stats.enabled").getDefaultValue())
                .isEqualTo(true);
    }

    @Test
    void describesTheOptionsOfConnections() throws Exception {
        assertThat(property("camelcx.genesys.http.response-timeout"))
                .returns("30s", ConfigurationMetadataProperty::getDefaultValue)
                .returns(Duration.class.getName(), ConfigurationMetadataProperty::getType)
                .returns(
                        "The longest time to wait for a response, and between two parts of it; 30 seconds.",
                        ConfigurationMetadataProperty::getDescription);
        assertThat(property("camelcx.expert.authentication").getHints().getValueHints())
                .extracting(hint -> hint.getValue())
                .contains("serverToken", "oauth");
        assertThat(property("camelcx.cxone.connections").getType())
                .isEqualTo("java.util.Map<java.lang.String,io.camelcx.cxone.CxoneConnection>");
    }

    @Test
    void namesEveryPropertyThatIsBound() throws Exception {
        List<String> described = List.copyOf(repository().getAllProperties().keySet());
        ConnectionKind.all().forEach(kind -> kind.optionNames().forEach(option -> assertThat(described)
                .contains(kind.prefix().append(option).toString())));
        ComponentDescription.all().forEach(component -> component
                .propertyNames()
                .filter(option -> !option.toString().startsWith("configuration."))
                .forEach(option -> assertThat(described)
                        .contains(component.prefix().append(option).toString())));
    }

    private static ConfigurationMetadataProperty property(String name) throws Exception {
        return repository().getAllProperties().get(name);
    }

    private static ConfigurationMetadataRepository repository() throws Exception {
        try (InputStream json = Files.newInputStream(FILE)) {
            return ConfigurationMetadataRepositoryJsonBuilder.create(json).build();
        }
    }
}
