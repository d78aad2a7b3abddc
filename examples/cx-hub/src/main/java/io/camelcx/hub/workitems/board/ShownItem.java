// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.board;

/**
 * A work item as the page shows it.
 *
 * @param state the contact centre's name of its state; empty if it is unknown
 * @param holder the agent who has it, or the queue in which it waits; empty if both are unknown
 * @param since when the work was received, in epoch milliseconds
 * @param endedAt when it ended, in epoch milliseconds; 0 before
 */
record ShownItem(String externalId, String state, String holder, long since, long endedAt) {

    ShownItem endedAt(long time) {
        return new ShownItem(externalId, state, holder, since, time);
    }
}
