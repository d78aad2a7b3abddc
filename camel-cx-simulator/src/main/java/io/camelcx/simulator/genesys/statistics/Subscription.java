// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import java.util.List;

/** An open subscription, immutable. */
record Subscription(SubscriptionAddress address, List<OpenStatistic> statistics) {

    SubscriptionSnapshot snapshot() {
        return new SubscriptionSnapshot(
                address.subscriptionId(),
                address.sessionCookie(),
                statistics.stream()
                        .map(statistic -> new SubscriptionSnapshot.Statistic(
                                statistic.statisticId(),
                                statistic.key().objectType(),
                                statistic.key().objectId(),
                                statistic.key().name()))
                        .toList());
    }
}
