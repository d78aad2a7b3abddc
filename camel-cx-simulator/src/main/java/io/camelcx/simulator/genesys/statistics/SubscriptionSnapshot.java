// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import java.util.List;

/**
 * A subscription at one point in time.
 *
 * @param subscriptionId its id
 * @param sessionCookie the {@code STATISTICS_SESSIONID} of the session to which it belongs
 * @param statistics what it holds
 */
public record SubscriptionSnapshot(String subscriptionId, String sessionCookie, List<Statistic> statistics) {

    /**
     * A statistic of the subscription.
     *
     * @param statisticId its id within the subscription
     * @param objectType the type of its object
     * @param objectId the id of its object
     * @param name its name; its statistic id when it has a definition and no name
     */
    public record Statistic(String statisticId, String objectType, String objectId, String name) {}
}
