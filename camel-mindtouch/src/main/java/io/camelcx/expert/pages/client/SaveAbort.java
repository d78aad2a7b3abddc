// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

/** When a page is not saved; the vendor answers 409 then. */
public enum SaveAbort {
    /** Never: a change in between is overwritten, and reported as a conflict. */
    never,
    /** If the page was changed since the edit time. */
    modified,
    /** If there is a page already. */
    exists
}
