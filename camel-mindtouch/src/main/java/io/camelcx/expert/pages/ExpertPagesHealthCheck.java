// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.support.health.CheckResult;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;

/** Camel's own check of a scheduled consumer, with how far it has come. */
final class ExpertPagesHealthCheck extends ScheduledPollConsumerHealthCheck {

    private final ExpertPagesConsumer consumer;

    ExpertPagesHealthCheck(ExpertPagesConsumer consumer, String id) {
        super(consumer, id);
        this.consumer = consumer;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder builder = CheckResult.like(this, super.call(options));
        consumer.follower().ifPresent(follower -> describe(follower, builder));
        return builder.build();
    }

    private static void describe(ChangeFollower follower, HealthCheckResultBuilder builder) {
        follower.position().upto().ifPresent(time -> builder.detail("changes.upto", time.toString()));
        builder.detail("pages.delivered", follower.counts().delivered())
                .detail("pages.failed", follower.counts().failed())
                .detail("pages.unreadable", follower.unreadable());
        follower.time().skew().ifPresent(skew -> builder.detail("clock.skew", skew.toString()));
        follower.underWay()
                .ifPresent(found -> builder.detail("window", found.window().toString())
                        .detail("window.pages", found.pages().size()));
    }
}
