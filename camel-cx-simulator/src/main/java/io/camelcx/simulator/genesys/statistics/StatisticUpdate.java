// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

/**
 * A value to push, whether or not anything changed.
 *
 * @param objectType the type of the object
 * @param objectId the id of the object
 * @param statisticName the statistic's name, or its statistic id when it has a definition and no name
 * @param value anything that Jackson can write, null too
 */
public record StatisticUpdate(String objectType, String objectId, String statisticName, Object value) {}
