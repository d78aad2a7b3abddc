// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import io.camelcx.quarkus.ConsumersReadiness;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.quarkus.core.deployment.spi.CamelServiceDestination;
import org.apache.camel.quarkus.core.deployment.spi.CamelServicePatternBuildItem;
import org.jboss.logging.Logger;

/** The features, and how the components' health reaches that of Quarkus. Their metrics need nothing: Camel finds Quarkus' registry among the beans. */
class CamelCxProcessor {

    private static final Logger LOG = Logger.getLogger(CamelCxProcessor.class);

    private static final String CAMELS_HEALTH =
            "org.apache.camel.quarkus.component.microprofile.health.runtime.CamelMicroProfileHealthRecorder";
    /** Camel's registry of checks, which Camel Quarkus leaves out otherwise. */
    private static final String CAMELS_HEALTH_SERVICES = "META-INF/services/org/apache/camel/health-check/*";

    @BuildStep
    void features(
            BuildProducer<FeatureBuildItem> features, BuildProducer<ExtensionSslNativeSupportBuildItem> nativeSsl) {
        List<Vendor> vendors = Vendor.present();
        if (vendors.isEmpty()) {
            LOG.warnf(
                    "camel-cx-quarkus has no component: add the module of a vendor to the dependencies (%s)",
                    Arrays.stream(Vendor.values()).map(Vendor::module).collect(Collectors.joining(", ")));
        }
        for (Vendor vendor : vendors) {
            features.produce(new FeatureBuildItem(vendor.module()));
            nativeSsl.produce(new ExtensionSslNativeSupportBuildItem(vendor.module()));
        }
    }

    /** Without it, Camel Quarkus finds neither the type converters of support nor its beans. */
    @BuildStep
    IndexDependencyBuildItem support() {
        return new IndexDependencyBuildItem("io.camelcx", "camel-cx-support");
    }

    /** Camel's extension shows all checks of Camel, ours among them; a second bridge would show them twice. */
    @BuildStep
    void health(
            Capabilities capabilities,
            BuildProducer<HealthBuildItem> checks,
            BuildProducer<CamelServicePatternBuildItem> services) {
        if (capabilities.isPresent(Capability.SMALLRYE_HEALTH)
                && !QuarkusClassLoader.isClassPresentAtRuntime(CAMELS_HEALTH)) {
            checks.produce(new HealthBuildItem(ConsumersReadiness.class.getName(), true));
            services.produce(
                    new CamelServicePatternBuildItem(CamelServiceDestination.DISCOVERY, true, CAMELS_HEALTH_SERVICES));
        }
    }
}
