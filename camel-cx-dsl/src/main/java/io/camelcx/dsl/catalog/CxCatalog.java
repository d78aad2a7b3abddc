// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.tooling.model.JsonMapper;

/**
 * The components of Camel CX for a catalog of Camel. A {@link CamelCatalog} whose class loader sees this jar finds a
 * component by its name without it; listings have the components only after {@link #addTo}. Requires {@code camel-catalog}.
 */
public final class CxCatalog {

    private static final String NAMES = "/io/camelcx/dsl/catalog/components.properties";
    private static final String COMPONENTS = "/org/apache/camel/catalog/components/";

    private CxCatalog() {}

    /** The names of the components in alphabetical order, as in URIs. */
    public static List<String> componentNames() {
        return read(NAMES).lines().sorted().toList();
    }

    /**
     * Adds all components with their options, headers and documentation.
     *
     * @param catalog is changed
     */
    public static void addTo(CamelCatalog catalog) {
        for (String name : componentNames()) {
            String json = read(COMPONENTS + name + ".json");
            catalog.addComponent(name, JsonMapper.generateComponentModel(json).getJavaType(), json);
        }
    }

    private static String read(String resource) {
        try (InputStream in = CxCatalog.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("camel-cx-dsl is incomplete: it has no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
