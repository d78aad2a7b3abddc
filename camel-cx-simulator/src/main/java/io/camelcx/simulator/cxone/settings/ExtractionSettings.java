// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How the Data Extraction API behaves, immutable: each {@code with} method returns a changed copy. Times are measured by
 * the simulator's clock.
 *
 * @param pace how long after one submission the tenant must wait for the next; zero for no pace
 * @param refusal the status that refuses a call within the pace: 403, or 429 with {@code Retry-After}
 * @param pollingPaced whether status requests are subject to the pace as submissions are
 * @param runTime how long a job runs before it has succeeded; zero for at once
 * @param maxDays how many days the end of a request may be after its start
 * @param forbiddenEntities the entities that exist, but for which the users lack the permission
 * @param replies the form of answers where the vendor's text and observations differ
 */
public record ExtractionSettings(
        Duration pace,
        int refusal,
        boolean pollingPaced,
        Duration runTime,
        int maxDays,
        Set<String> forbiddenEntities,
        ReplySettings replies) {

    public ExtractionSettings {
        forbiddenEntities = Set.copyOf(forbiddenEntities);
        Checks.requireNotNegative("pace", pace);
        Checks.requireOneOf(List.of(403, 429), "refusal", refusal);
        Checks.requireNotNegative("runTime", runTime);
        Checks.requireAtLeast(0, "maxDays", maxDays);
    }

    public static ExtractionSettings defaults() {
        return new ExtractionSettings(
                Duration.ofSeconds(30), 403, false, Duration.ofSeconds(2), 14, Set.of(), ReplySettings.defaults());
    }

    public ExtractionSettings withPace(Duration interval) {
        return new ExtractionSettings(interval, refusal, pollingPaced, runTime, maxDays, forbiddenEntities, replies);
    }

    public ExtractionSettings withRefusal(int status) {
        return new ExtractionSettings(pace, status, pollingPaced, runTime, maxDays, forbiddenEntities, replies);
    }

    public ExtractionSettings withPollingPaced(boolean paced) {
        return new ExtractionSettings(pace, refusal, paced, runTime, maxDays, forbiddenEntities, replies);
    }

    public ExtractionSettings withRunTime(Duration time) {
        return new ExtractionSettings(pace, refusal, pollingPaced, time, maxDays, forbiddenEntities, replies);
    }

    public ExtractionSettings withMaxDays(int days) {
        return new ExtractionSettings(pace, refusal, pollingPaced, runTime, days, forbiddenEntities, replies);
    }

    public ExtractionSettings withForbiddenEntities(String... names) {
        return new ExtractionSettings(pace, refusal, pollingPaced, runTime, maxDays, Set.of(names), replies);
    }

    /** For example {@code withReplies(r -> r.withSuccessWord("SUCCESS"))}. */
    public ExtractionSettings withReplies(UnaryOperator<ReplySettings> change) {
        return new ExtractionSettings(
                pace, refusal, pollingPaced, runTime, maxDays, forbiddenEntities, change.apply(replies));
    }
}
