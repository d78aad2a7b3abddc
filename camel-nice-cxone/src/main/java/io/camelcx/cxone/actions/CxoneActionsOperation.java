// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

/** The operations of {@code cxone-actions}. */
public enum CxoneActionsOperation {
    /** Creates an action. */
    create,
    /** Changes an action; fields that are not given stay as they are. */
    update,
    /** Reads an action. */
    get,
    /** Reads all actions. */
    list,
    /** Deletes an action. */
    delete,
    /** Executes an action in the sandbox. */
    test,
    /** Creates the action, or updates it if it exists and differs; then tests it. */
    deploy,
    /** Compares a folder with the tenant and changes nothing. */
    plan,
    /** Makes the tenant equal to a folder. */
    sync
}
