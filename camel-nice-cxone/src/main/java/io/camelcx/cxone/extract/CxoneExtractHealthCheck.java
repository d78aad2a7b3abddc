// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.support.health.CheckResult;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;

/** Camel's own check of a scheduled consumer, with how far the running extraction is. */
final class CxoneExtractHealthCheck extends ScheduledPollConsumerHealthCheck {

    private final CxoneExtractConsumer consumer;

    CxoneExtractHealthCheck(CxoneExtractConsumer consumer, String id) {
        super(consumer, id);
        this.consumer = consumer;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder builder = CheckResult.like(this, super.call(options));
        consumer.nextDay().ifPresent(day -> builder.detail("next.day", day.toString()));
        if (!consumer.aside().isEmpty()) {
            builder.detail(
                    "aside",
                    consumer.aside().stream()
                            .map(each -> each.window().toString())
                            .collect(Collectors.joining(", ")));
        }
        consumer.skew().ifPresent(skew -> builder.detail("clock.skew.seconds", skew.toSeconds()));
        consumer.progress().ifPresent(progress -> describe(progress, builder));
        return builder.build();
    }

    private static void describe(ExtractProgress progress, HealthCheckResultBuilder builder) {
        ExtractProgress.Moment moment = progress.moment();
        builder.detail("extraction.step", moment.step().name())
                .detail("extraction.since", moment.since().toString())
                .detail("extraction.bytes", progress.bytes())
                .detail("extraction.rows", progress.rows())
                .detail("extraction.malformed", progress.malformedRows());
        if (!moment.what().isEmpty()) {
            builder.detail("extraction.of", moment.what());
        }
        moment.jobId().ifPresent(id -> builder.detail("extraction.job", id));
    }
}
