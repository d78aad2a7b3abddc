// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

/** How the list of data actions is answered: the vendor's text does not show it. */
public enum ActionListForm {
    /** All actions in one array. */
    ARRAY,
    /** Pages: an object with {@code items}, {@code total} and the address of the next page in {@code _links}. */
    LINKS,
    /** Pages: an object with {@code dataActions}, and the address of the next page in the header {@code Link}. */
    LINK_HEADER
}
