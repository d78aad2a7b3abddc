// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

/** What a consumer of {@code genesys-engagement} delivers. */
public enum GenesysEngagementFollow {
    /** The states of callbacks. */
    callbacks,
    /** The estimated waiting times of queues. */
    waitTimes,
    /** Whether queues offer callbacks. */
    queueStatus
}
