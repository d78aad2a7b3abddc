// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.dsl.catalog.CxCatalog;
import io.camelcx.genesys.stats.GenesysStatsComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.tooling.model.ComponentModel;
import org.junit.jupiter.api.Test;

/** What tools that ask Camel's catalog know of the components. */
class CatalogTest {

    private final CamelCatalog catalog = new DefaultCamelCatalog();

    @Test
    void hasTheComponentsOfAllModules() {
        assertThat(CxCatalog.componentNames()).isNotEmpty().containsExactlyElementsOf(componentsOnTheClassPath());
    }

    @Test
    void aCatalogFindsAComponentOnItsClassPath() {
        for (String name : CxCatalog.componentNames()) {
            ComponentModel model = catalog.componentModel(name);

            assertThat(model.getScheme()).isEqualTo(name);
            assertThat(model.getGroupId()).isEqualTo("io.camelcx");
            assertThat(model.getEndpointHeaders()).isNotEmpty();
        }
    }

    @Test
    void aCatalogListsComponentsThatAreAdded() {
        CxCatalog.addTo(catalog);

        assertThat(catalog.findComponentNames()).containsAll(CxCatalog.componentNames());
        assertThat(catalog.listComponentsAsJson()).contains("genesys-stats");
    }

    /** Tools that look for third-party components in the jars of a project read the JSON beside the component's class. */
    @Test
    void aToolFindsTheJsonBesideTheClass() {
        String json = GenesysStatsComponent.class.getPackageName().replace('.', '/') + "/genesys-stats.json";

        assertThat(GenesysStatsComponent.class.getClassLoader().getResource(json))
                .isNotNull();
    }

    @Test
    void aMisspeltOptionIsFound() {
        EndpointValidationResult result = catalog.validateEndpointProperties(
                "genesys-stats:agents?objectTyp=Agent&objectIds=agent1&statistics=TimeInCurrentState");

        assertThat(result.isSuccess()).isFalse();
        assertThat(result.getUnknown()).containsExactly("objectTyp");
    }

    @Test
    void wrongValuesAreFound() {
        EndpointValidationResult result = catalog.validateEndpointProperties(
                "expert-pages:home?output=yaml&prefetch=many&events=perhaps&overlap=soon");

        assertThat(result.getInvalidEnum()).containsOnlyKeys("output");
        assertThat(result.getInvalidInteger()).containsOnlyKeys("prefetch");
        assertThat(result.getInvalidBoolean()).containsOnlyKeys("events");
        assertThat(result.getInvalidDuration()).containsOnlyKeys("overlap");
    }

    @Test
    void anOptionOfTheOtherSideIsFound() {
        String uri = "genesys-openmedia:workitems?operation=stop";

        assertThat(catalog.validateEndpointProperties(uri, false, true, false).getNotConsumerOnly())
                .containsExactly("operation");
        assertThat(catalog.validateEndpointProperties(uri, false, false, true).isSuccess())
                .isTrue();
    }

    @Test
    void aUriIsTakenApartAndPutTogether() throws Exception {
        Map<String, String> properties = catalog.endpointProperties("cxone-extract:qm-workflows?output=records");

        assertThat(properties).containsOnly(Map.entry("entityName", "qm-workflows"), Map.entry("output", "records"));
        assertThat(catalog.asEndpointUri("cxone-extract", properties, false))
                .isEqualTo("cxone-extract:qm-workflows?output=records");
    }

    private static List<String> componentsOnTheClassPath() {
        return CatalogTest.class
                .getClassLoader()
                .resources("META-INF/services/org/apache/camel/component.properties")
                .map(CatalogTest::properties)
                .filter(properties -> properties.getProperty("groupId", "").equals("io.camelcx"))
                .flatMap(properties ->
                        List.of(properties.getProperty("components").split(" ")).stream())
                .sorted()
                .toList();
    }

    private static Properties properties(URL url) {
        Properties properties = new Properties();
        try (InputStream in = url.openStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
