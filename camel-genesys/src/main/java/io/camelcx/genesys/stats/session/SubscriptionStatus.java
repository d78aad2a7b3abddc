// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import java.util.Optional;

/**
 * The state of the subscriptions of a registration.
 *
 * @param statistics how many statistics were requested
 * @param open       how many of them are subscribed
 * @param refused    how many of them the vendor refuses
 * @param failure    the last failure to open a subscription; empty if all that are not refused are open
 */
public record SubscriptionStatus(int statistics, int open, int refused, Optional<Throwable> failure) {

    /** Whether every statistic that the vendor does not refuse is subscribed, and at least one is. */
    public boolean ready() {
        return open > 0 && open + refused == statistics;
    }
}
