// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

/** The kind of a change of a page. */
public enum ChangeKind {
    /** The page is new. */
    ADDED,
    /** Its title, text or tags have changed. */
    EDITED,
    /** Its path has changed, perhaps its content as well. */
    MOVED,
    /** It was deleted. */
    DELETED
}
