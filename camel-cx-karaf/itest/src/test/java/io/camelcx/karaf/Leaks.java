// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.karaf;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What a stopped application has left in this JVM. */
final class Leaks {

    private static final List<String> CLASSES = List.of(
            "com.example.routes.YamlRoutes",
            "org.apache.camel.karaf.core.OsgiDefaultCamelContext",
            "io.camelcx.genesys.GenesysConnection",
            "io.camelcx.cxone.CxoneConnection",
            "io.camelcx.expert.ExpertConnection",
            "io.camelcx.support.http.BoundedHttpComponent",
            "org.apache.hc.client5.http.impl.classic.InternalHttpClient",
            "org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager",
            "org.eclipse.jetty.client.HttpClient",
            "io.camelcx.genesys.session.GuardedBayeuxClient");

    private Leaks() {}

    /** Which of an application's objects exist, after a garbage collection, and how many. */
    static Map<String, Long> objects() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {null},
                        new String[] {String[].class.getName()});
        // "  12:    34    5678  name", with the module behind names of the JDK.
        Map<String, Long> objects = new TreeMap<>();
        histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(line -> line.length >= 4)
                .forEach(line -> {
                    if (CLASSES.contains(line[3])) {
                        objects.merge(line[3], Long.valueOf(line[1]), Long::sum);
                    }
                });
        return objects;
    }

    /**
     * Lets Camel's simple language forget a context that was stopped: its only instance keeps one in a static field, and with it
     * all that belongs to the context.
     */
    static void forgetContext(BundleContext bundles) throws Exception {
        for (Bundle bundle : bundles.getBundles()) {
            if ("org.apache.camel.camel-core-languages".equals(bundle.getSymbolicName())) {
                Field simple = bundle.loadClass("org.apache.camel.language.simple.SimpleLanguage")
                        .getDeclaredField("SIMPLE");
                simple.setAccessible(true);
                Class<?> context = bundle.loadClass("org.apache.camel.CamelContext");
                Object language = simple.get(null);
                language.getClass().getMethod("setCamelContext", context).invoke(language, (Object) null);
            }
        }
    }

    /**
     * Takes a class loader from the threads whose context class loader it is: one that Karaf started while Camel's context started
     * or stopped has inherited it.
     */
    static void forgetLoader(WeakReference<ClassLoader> loader) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getContextClassLoader() == loader.get()) {
                thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            }
        }
    }

    /** Whether all of the application's classes have objects, so that none would be overlooked. */
    static boolean sees(Map<String, Long> objects) {
        return objects.keySet().containsAll(CLASSES);
    }

    /** The threads of Camel contexts and of what their connections own. */
    static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("Camel ("))
                .collect(Collectors.toSet());
    }
}
