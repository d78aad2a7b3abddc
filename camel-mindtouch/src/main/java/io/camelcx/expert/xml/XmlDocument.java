// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

/**
 * A document that was read.
 *
 * @param root     its root element
 * @param replaced how many characters XML does not allow, or that were no characters in the document's encoding: each of them is now U+FFFD
 */
public record XmlDocument(XmlElement root, int replaced) {}
