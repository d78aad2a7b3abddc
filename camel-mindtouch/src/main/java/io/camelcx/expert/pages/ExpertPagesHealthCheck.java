/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
