// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

/** When a save is refused, with the status 409. */
public enum SaveAbort {
    /** Never: a change in between is overwritten, and reported as a conflict. */
    never,
    /** If the page was changed since the edit time. */
    modified,
    /** If there is a page already. */
    exists
}
