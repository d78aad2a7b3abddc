// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

/** The operations of a producer of {@code genesys-stats}. */
public enum GenesysStatsOperation {
    /** The current values of several predefined statistics. */
    getValues,
    /** The current value of one predefined statistic. */
    getValue,
    /** The current values of a subscription. */
    subscriptionValues
}
