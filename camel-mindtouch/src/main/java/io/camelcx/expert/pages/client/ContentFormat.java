// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

/** The format of a page's contents. */
public enum ContentFormat {
    /** HTML. */
    html,
    /** HTML that is well-formed XML. */
    xhtml,
    /** Text without markup. */
    text
}
