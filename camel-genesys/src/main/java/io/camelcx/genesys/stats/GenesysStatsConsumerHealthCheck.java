// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.session.SessionStatus;
import io.camelcx.genesys.stats.session.SubscriptionStatus;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of a consumer: up while its statistics are subscribed on an open session, down with the reason otherwise. One to whose partition no object
 * belongs needs no session.
 */
final class GenesysStatsConsumerHealthCheck extends AbstractHealthCheck {

    private final GenesysStatsConsumer consumer;

    GenesysStatsConsumerHealthCheck(GenesysStatsConsumer consumer, String routeName) {
        super("camel", "consumer:genesys-stats-" + routeName);
        this.consumer = consumer;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        SessionStatus session = consumer.sessionStatus();
        SubscriptionStatus subscriptions = consumer.subscriptionStatus();
        Optional<Throwable> fault = consumer.deliveryFault();
        builder.detail("session.state", session.state().name());
        builder.detail("session.since", session.since().toString());
        builder.detail("session.reconnects", session.reconnects());
        builder.detail("statistics.asked", subscriptions.statistics());
        builder.detail("statistics.open", subscriptions.open());
        builder.detail("statistics.refused", subscriptions.refused());
        builder.detail("queue.depth", consumer.queueDepth());
        builder.detail("queue.merged", consumer.mergedUpdates());
        if (consumer.isEmpty()) {
            builder.up().message("Idle: " + session.reason());
        } else if (session.state() != SessionStatus.State.CONNECTED) {
            builder.down().message("Not connected: " + session.reason());
            session.cause().ifPresent(builder::error);
        } else if (!subscriptions.ready()) {
            builder.down()
                    .message(subscriptions
                            .failure()
                            .map(failure -> "Not subscribed: " + failure.getMessage())
                            .orElse("Not subscribed yet"));
            subscriptions.failure().ifPresent(builder::error);
        } else if (fault.isPresent()) {
            builder.down().message("The last delivery failed: " + fault.get()).error(fault.get());
        } else {
            builder.up();
        }
    }
}
