// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

/**
 * A comment, as authors leave them in markup.
 *
 * @param value the text between {@code <!--} and {@code -->}
 */
public record XmlComment(String value) implements XmlNode {}
