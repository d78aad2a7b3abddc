// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

/** What has happened to a page of the copy. */
public enum ChangeKind {
    /** It was not there before. */
    ADDED,
    /** Its title, text or tags are others. */
    EDITED,
    /** It is at another place, perhaps edited as well. */
    MOVED,
    /** It is gone. */
    DELETED
}
