// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import java.util.Locale;

/** What a deployment does to an action, by how the action exists. */
public enum ActionChange {
    /** It does not exist. */
    created,
    /** It exists and differs. */
    updated,
    /** It exists and is equal: no call is made. */
    unchanged,
    /** It exists, but not in the folder, and is deleted. */
    removed,
    /** It exists, but not in the folder, and stays, because deletions are not requested. */
    kept;

    /** Whether it is a change of the tenant. */
    public boolean isChange() {
        return this != unchanged && this != kept;
    }

    /** The name of the event in the form of the vendor's text, such as {@code ACTION_CREATED}. */
    String event() {
        return "ACTION_" + name().toUpperCase(Locale.ROOT);
    }
}
