// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.HealthCheckComponent;

/** The health check of a consumer that does not poll. */
public final class ConsumerHealth {

    private ConsumerHealth() {}

    /**
     * Gives a consumer its health check, if camel-health is configured.
     *
     * @param check makes it; called only with camel-health on the class path
     * @param resources what the consumer holds until it stops
     */
    public static void register(DefaultConsumer consumer, Supplier<HealthCheck> check, ConsumerResources resources) {
        HealthCheckRepository repository = HealthCheckHelper.getHealthCheckRepository(
                consumer.getEndpoint().getCamelContext(), "consumers", HealthCheckRepository.class);
        if (repository != null) {
            HealthCheck registered = check.get();
            HealthCheckComponent component =
                    (HealthCheckComponent) consumer.getEndpoint().getComponent();
            registered.setEnabled(component.isHealthCheckConsumerEnabled());
            consumer.setHealthCheck(registered);
            resources.add(DelegatedConsumer.showHealth(consumer));
        }
    }
}
