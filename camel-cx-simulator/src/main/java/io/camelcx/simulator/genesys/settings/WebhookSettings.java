// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How webhooks are sent, immutable: each {@code with} method returns a changed copy. The vendor says that attempts and
 * pause are configured, but not to which values.
 *
 * @param timeout how long a response may take, by the system's time
 * @param attempts how often a webhook is sent at most, the first attempt included
 * @param pause the time between two attempts, by the simulator's clock
 * @param connections how many requests to one webhook are under way at the same time
 * @param contentType the {@code Content-Type} of the requests; empty for none
 * @param interactions the Interactions Webhook
 */
public record WebhookSettings(
        Duration timeout,
        int attempts,
        Duration pause,
        int connections,
        String contentType,
        InteractionEventSettings interactions) {

    public WebhookSettings {
        Checks.requirePositive("timeout", timeout);
        Checks.requireAtLeast(1, "attempts", attempts);
        Checks.requireNotNegative("pause", pause);
        Checks.requireAtLeast(1, "connections", connections);
    }

    public static WebhookSettings defaults() {
        return new WebhookSettings(
                Duration.ofSeconds(10),
                5,
                Duration.ofSeconds(5),
                16,
                "application/json",
                InteractionEventSettings.defaults());
    }

    public WebhookSettings withTimeout(Duration time) {
        return new WebhookSettings(time, attempts, pause, connections, contentType, interactions);
    }

    public WebhookSettings withAttempts(int number) {
        return new WebhookSettings(timeout, number, pause, connections, contentType, interactions);
    }

    public WebhookSettings withPause(Duration time) {
        return new WebhookSettings(timeout, attempts, time, connections, contentType, interactions);
    }

    public WebhookSettings withConnections(int number) {
        return new WebhookSettings(timeout, attempts, pause, number, contentType, interactions);
    }

    public WebhookSettings withContentType(String type) {
        return new WebhookSettings(timeout, attempts, pause, connections, type, interactions);
    }

    /** For example {@code withInteractions(i -> i.withForm(InteractionEventSettings.Form.FLAT))}. */
    public WebhookSettings withInteractions(UnaryOperator<InteractionEventSettings> change) {
        return new WebhookSettings(timeout, attempts, pause, connections, contentType, change.apply(interactions));
    }
}
