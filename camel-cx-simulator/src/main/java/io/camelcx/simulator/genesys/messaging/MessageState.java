// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

/** Where a message of a conversation stands. */
public enum MessageState {
    /** A customer's message, which was accepted. */
    RECEIVED,
    /** An agent's message, for which there is no response of the webhook yet. */
    PENDING,
    /** An agent's message, which the webhook has accepted. */
    SENT,
    /** An agent's message, for which there is a receipt {@code Delivered}. */
    DELIVERED,
    /** An agent's message, for which there is a receipt {@code Failed}, or which the webhook did not accept. */
    FAILED,
    /** An agent's message, for which there is a receipt {@code Removed}. */
    REMOVED
}
