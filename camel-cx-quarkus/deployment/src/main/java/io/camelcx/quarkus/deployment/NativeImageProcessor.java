// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jboss.jandex.ClassInfo;

/**
 * What a native executable has to keep. Camel Quarkus keeps components, endpoints and services; here is what else is found by name: the beans and
 * records that Camel, Jackson and routes look into, the JSON of the catalog, and what Jetty loads.
 */
class NativeImageProcessor {

    private static final String OURS = "io.camelcx.";
    private static final String HTTP_ROUTER = "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter";
    private static final String JETTY_CLIENT = "org.eclipse.jetty.client.HttpClient";

    @BuildStep
    ReflectiveClassBuildItem beansAndRecords(CombinedIndexBuildItem index) {
        List<String> names = index.getIndex().getKnownClasses().stream()
                .filter(NativeImageProcessor::isLookedInto)
                .map(type -> type.name().toString())
                .sorted()
                .toList();
        return ReflectiveClassBuildItem.builder(names)
                .constructors()
                .methods()
                .fields()
                .reason("Camel binds properties of its beans; routes and Jackson read its records")
                .build();
    }

    @BuildStep
    NativeImageResourcePatternsBuildItem catalog() {
        return NativeImageResourcePatternsBuildItem.builder()
                .includeGlob("META-INF/io/camelcx/**/*.json")
                .build();
    }

    @BuildStep
    void jetty(BuildProducer<ReflectiveClassBuildItem> classes, BuildProducer<ServiceProviderBuildItem> services) {
        if (!QuarkusClassLoader.isClassPresentAtRuntime(JETTY_CLIENT)) {
            return;
        }
        classes.produce(ReflectiveClassBuildItem.builder(JETTY_CLIENT, "org.eclipse.jetty.client.ProtocolHandlers")
                .methods()
                .reason("Jetty's containers find beans by reflection")
                .build());
        services.produce(
                ServiceProviderBuildItem.allProvidersFromClassPath("org.eclipse.jetty.http.HttpFieldPreEncoder"));
        services.produce(
                ServiceProviderBuildItem.allProvidersFromClassPath("org.eclipse.jetty.compression.Compression"));
    }

    /** Webhooks ask for it by name, to see whether the HTTP server is that of Quarkus. */
    @BuildStep
    void webhooks(BuildProducer<ReflectiveClassBuildItem> classes) {
        if (QuarkusClassLoader.isClassPresentAtRuntime(HTTP_ROUTER)) {
            classes.produce(ReflectiveClassBuildItem.builder(HTTP_ROUTER)
                    .reason("Webhooks look it up by name")
                    .build());
        }
    }

    private static boolean isLookedInto(ClassInfo type) {
        return type.name().toString().startsWith(OURS)
                && Modifier.isPublic(type.flags())
                && (type.isRecord() || type.isEnum() || isBean(type));
    }

    private static boolean isBean(ClassInfo type) {
        return !type.isAbstract()
                && !type.isInterface()
                && type.hasNoArgsConstructor()
                && type.methods().stream()
                        .anyMatch(method -> method.name().startsWith("set") && method.parametersCount() == 1);
    }
}
