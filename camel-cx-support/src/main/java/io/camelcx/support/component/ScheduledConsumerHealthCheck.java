// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;

/** Camel's own health check of a scheduled consumer, with the details that the consumer adds. */
final class ScheduledConsumerHealthCheck extends ScheduledPollConsumerHealthCheck {

    private final ScheduledConsumer<?> consumer;

    ScheduledConsumerHealthCheck(ScheduledConsumer<?> consumer, String id) {
        super(consumer, id);
        this.consumer = consumer;
    }

    @Override
    public Result call(Map<String, Object> options) {
        Result result = super.call(options);
        HealthCheckResultBuilder builder = HealthCheckResultBuilder.on(this)
                .state(result.getState())
                .message(result.getMessage().orElse(null))
                .error(result.getError().orElse(null))
                .details(result.getDetails());
        consumer.describe(builder);
        // Camel sees no failing polls: there are none.
        consumer.fenced()
                .ifPresent(
                        refusal -> builder.down().message(refusal.getMessage()).error(refusal));
        return builder.build();
    }
}
