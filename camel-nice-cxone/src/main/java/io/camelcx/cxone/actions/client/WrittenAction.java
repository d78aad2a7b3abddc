// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

/**
 * An action that was created or updated.
 *
 * @param action   the action as the vendor returned it
 * @param attempts the number of requests of the call
 */
public record WrittenAction(DataAction action, int attempts) {}
