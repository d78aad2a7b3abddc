// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

/**
 * Limits how many subscriptions a session may halve to find the statistics because of which Genesys refuses a whole list. It
 * allows to isolate a few wrong ones among thousands, but not to make thousands of calls for a list of wrong ones only.
 */
final class SplitBudget {

    private static final int MAX = 256;

    private int left = MAX;

    void renew() {
        left = MAX;
    }

    /** Counts a subscription that is halved; false if the limit is reached. */
    boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
