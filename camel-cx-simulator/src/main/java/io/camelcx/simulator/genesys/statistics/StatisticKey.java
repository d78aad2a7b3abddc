// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

/** Which statistic of which object. For a statistic with its own definition and no name, the name is its statistic id. */
record StatisticKey(String objectType, String objectId, String name) {}
