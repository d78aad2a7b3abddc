// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

/** How a page's contents are rendered. */
public enum ContentMode {
    /** For readers: scripts of the page are run, links are resolved. */
    view,
    /** For the editor. */
    edit,
    /** Unchanged, as they are stored. */
    raw
}
