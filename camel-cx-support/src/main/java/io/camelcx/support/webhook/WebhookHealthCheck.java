// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.util.URISupport;

/**
 * Readiness of a webhook: up while it listens. Failures are details: a process that is not ready gets no requests, and so could never report success again.
 */
final class WebhookHealthCheck implements HealthCheck {

    private final WebhookEndpoint<?> endpoint;
    private final WebhookHandler handler;
    private final String id;
    private boolean enabled = true;

    WebhookHealthCheck(WebhookEndpoint<?> endpoint, WebhookHandler handler, String id) {
        this.endpoint = endpoint;
        this.handler = handler;
        this.id = id;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder builder = HealthCheckResultBuilder.on(this)
                .detail(ENDPOINT_URI, URISupport.sanitizeUri(endpoint.getEndpointUri()))
                .detail(CHECK_KIND, Kind.READINESS);
        if (!enabled) {
            return builder.message("Disabled")
                    .detail(CHECK_ENABLED, false)
                    .unknown()
                    .build();
        }
        WebhookStatistics statistics = handler.statistics();
        builder.detail("webhook.path", handler.path());
        builder.detail("webhook.inflight", handler.inflight());
        builder.detail("webhook.accepted", statistics.accepted());
        builder.detail("webhook.failed", statistics.failed());
        builder.detail("webhook.refused", statistics.refused());
        statistics.lastAccepted().ifPresent(time -> builder.detail("webhook.last.accepted", time.toString()));
        statistics.lastFailure().ifPresent(time -> builder.detail("webhook.last.failure", time.toString()));
        return (handler.isStarted() ? builder.up() : builder.down().message("The webhook is stopped")).build();
    }
}
