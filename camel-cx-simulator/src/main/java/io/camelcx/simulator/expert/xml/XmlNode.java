// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.xml;

/** What an element may hold. */
public sealed interface XmlNode permits Element, XmlNode.Text, XmlNode.Elements {

    /** Characters, not escaped. */
    record Text(String value) implements XmlNode {}

    /** Elements that are made one after the other while the document is written, so that it may be of any length. */
    record Elements(Iterable<Element> elements) implements XmlNode {}
}
