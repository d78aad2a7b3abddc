// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.board;

/**
 * A row that did not become a work item.
 *
 * @param externalId the external id that the work item would have
 * @param reason the reason
 * @param at when, in epoch milliseconds
 */
record ShownRefusal(String externalId, String reason, long at) {}
