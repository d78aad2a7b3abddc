// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.routes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Runs the YAML routes of this bundle while it is active and has settings, which are those of etc/io.camelcx.example.cfg. When
 * the settings change, the routes start again with the new ones.
 */
@Component(
        immediate = true,
        configurationPid = "io.camelcx.example",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class YamlRoutes {

    private final CamelContext camel;

    @Activate
    public YamlRoutes(BundleContext bundle, Map<String, Object> settings) throws Exception {
        camel = new OsgiDefaultCamelContext(bundle);
        try {
            // Where the YAML's "type:" is looked up.
            camel.setApplicationContextClassLoader(YamlRoutes.class.getClassLoader());
            camel.getPropertiesComponent().setInitialProperties(properties(settings));
            PluginHelper.getRoutesLoader(camel).loadRoutes(routes(bundle));
            camel.start();
        } catch (Exception e) {
            camel.stop();
            throw e;
        }
    }

    @Deactivate
    public void stop() {
        camel.stop();
    }

    private static Properties properties(Map<String, Object> settings) {
        Properties properties = new Properties();
        settings.forEach((name, value) -> properties.setProperty(name, value.toString()));
        return properties;
    }

    private static List<Resource> routes(BundleContext bundle) throws IOException {
        List<Resource> routes = new ArrayList<>();
        for (URL file : Collections.list(bundle.getBundle().findEntries("routes", "*.yaml", false))) {
            try (InputStream content = file.openStream()) {
                routes.add(ResourceHelper.fromBytes(file.getPath(), content.readAllBytes()));
            }
        }
        return routes;
    }
}
