// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

/** In which format a page's contents come. */
public enum ContentFormat {
    /** HTML. */
    html,
    /** HTML that is well-formed XML. */
    xhtml,
    /** Text without markup. */
    text
}
