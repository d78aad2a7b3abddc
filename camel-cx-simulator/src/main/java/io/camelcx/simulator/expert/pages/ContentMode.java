// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

/** For whom a page's contents are made. */
enum ContentMode {
    /** For an editor: the stored text. */
    EDIT,
    /** As it is stored. */
    RAW,
    /** For a reader: templates are evaluated, and there is a table of contents. */
    VIEW
}
