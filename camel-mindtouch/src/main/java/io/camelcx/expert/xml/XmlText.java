// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

/**
 * Text between tags.
 *
 * @param value the characters, with entities resolved
 * @param cdata whether it is in a CDATA section, as scripts do in XHTML
 */
public record XmlText(String value, boolean cdata) implements XmlNode {

    /** Text outside of any CDATA section. */
    public XmlText(String value) {
        this(value, false);
    }
}
