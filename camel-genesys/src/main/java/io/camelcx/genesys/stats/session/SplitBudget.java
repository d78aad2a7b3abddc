// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

/**
 * How many subscriptions a session may halve to find the statistics for which Genesys refuses a whole list. It isolates a few
 * wrong ones among thousands, and keeps a list of wrong ones alone from becoming thousands of calls.
 */
final class SplitBudget {

    private static final int MAX = 256;

    private int left = MAX;

    void renew() {
        left = MAX;
    }

    /** Whether one more may be halved; counts it. */
    boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
