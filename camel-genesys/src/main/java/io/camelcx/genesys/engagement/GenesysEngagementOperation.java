// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

/** The operations of a producer of {@code genesys-engagement}. */
public enum GenesysEngagementOperation {
    /** Books a callback. */
    book,
    /** Reads the state of a callback. */
    callback,
    /** Cancels a callback. */
    cancel,
    /** Lists the slots in which callbacks can be booked. */
    availability,
    /** Reads how long the service stays open. */
    openFor,
    /** Reads whether a queue offers callbacks. */
    queueStatus,
    /** Reads the estimated waiting times of queues. */
    estimatedWaitTime,
    /** Requests a phone number and an access code, by which a contact calls in. */
    callIn,
    /** Reads statistics. */
    statistics,
    /** Lets the consumers of the service follow a callback; makes no call. */
    watch
}
