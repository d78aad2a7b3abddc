// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

/** How a consumer of {@code genesys-stats} cuts notifications into exchanges. */
public enum GenesysStatsOutput {
    /** One exchange for each statistic. */
    each,
    /** One exchange for each notification, its body a list. */
    batch
}
