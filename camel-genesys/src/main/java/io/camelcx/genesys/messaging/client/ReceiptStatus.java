// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

/** What has happened to a message of an agent, as the vendor's delivery receipts name it. */
public enum ReceiptStatus {
    /** The message was delivered to the recipient. */
    Delivered,
    /** A previously published message was removed. */
    Removed,
    /** The message was not delivered. */
    Failed
}
