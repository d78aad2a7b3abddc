// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.http.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * After every second of the contact centre, sends the changed values according to each statistic's notification mode.
 *
 * @param sender sends a batch to the sessions of a cookie
 */
record CentreNotifier(
        ContactCentre centre,
        StatisticValues values,
        SubscriptionRegistry registry,
        BiConsumer<String, UpdateBatch> sender)
        implements Runnable {
    @Override
    public void run() {
        Instant now = centre.now();
        Map<String, UpdateBatch> batches = new HashMap<>();
        registry.all().stream()
                .flatMap(subscription -> subscription.statistics().stream())
                .filter(statistic -> !values.isPublished(statistic.key()))
                .forEach(statistic -> addIfDue(batches, statistic, now));
        batches.forEach(sender);
    }

    private void addIfDue(Map<String, UpdateBatch> batches, OpenStatistic statistic, Instant now) {
        Optional<Measurement> measured = values.measure(statistic.key(), statistic.definition(), now);
        if (measured.isPresent() && statistic.isDue(measured.get(), now)) {
            batches.computeIfAbsent(statistic.subscription().sessionCookie(), cookie -> new UpdateBatch())
                    .add(statistic, Json.text(measured.get().value(now)), now.toEpochMilli());
            statistic.sent(measured, now);
        }
    }
}
