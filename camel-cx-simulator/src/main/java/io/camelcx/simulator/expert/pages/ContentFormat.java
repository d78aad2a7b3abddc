// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

/** What a page's contents are written as. */
enum ContentFormat {
    /** HTML as escaped text. */
    HTML,
    /** HTML as nested elements, where it is well-formed; else as escaped text. */
    XHTML,
    /** The words alone. */
    TEXT
}
