// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import io.camelcx.genesys.session.SessionStatus;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Readiness of a consumer: up while its session is open, down with the reason otherwise. */
final class NotificationHealthCheck extends AbstractHealthCheck {

    private final NotificationConsumer consumer;

    NotificationHealthCheck(NotificationConsumer consumer, String id) {
        super("camel", id);
        this.consumer = consumer;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        SessionStatus session = consumer.sessionStatus();
        builder.detail("session.state", session.state().name());
        builder.detail("session.since", session.since().toString());
        builder.detail("session.reconnects", session.reconnects());
        builder.detail("queue.depth", consumer.queueDepth());
        builder.detail("notifications.lost", consumer.lost());
        if (session.state() == SessionStatus.State.CONNECTED) {
            builder.up();
        } else {
            builder.down().message("Not connected: " + session.reason());
            session.cause().ifPresent(builder::error);
        }
    }
}
