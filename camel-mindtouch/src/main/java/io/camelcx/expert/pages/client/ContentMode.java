// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

/** For what a page's contents are rendered. */
public enum ContentMode {
    /** As readers see them: scripts of the page are run, links are resolved. */
    view,
    /** As the editor gets them. */
    edit,
    /** As they are stored. */
    raw
}
