// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

/** How the history lists a change of a page and of all below it. */
public enum CascadeMode {
    /** One event, of the page at the top, which says that all below it is meant. */
    ROOT,
    /** An event for each page. */
    EACH_PAGE
}
