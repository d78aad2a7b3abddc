// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

/** What an exchange of a consumer contains. */
public enum GenesysInteractionsOutput {
    /** One event. */
    event,
    /** All events of a webhook as a list. */
    batch
}
