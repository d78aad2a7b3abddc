// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

/** How a consumer of {@code genesys-stats} creates exchanges from notifications. */
public enum GenesysStatsOutput {
    /** One exchange for each statistic. */
    each,
    /** One exchange for each notification, with a list as body. */
    batch
}
