// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

/** A part of an element: another element, text, a comment or a processing instruction. */
public sealed interface XmlNode permits XmlElement, XmlText, XmlComment, XmlInstruction {}
