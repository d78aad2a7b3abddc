// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

/**
 * A processing instruction.
 *
 * @param target the application that it is for
 * @param data   what it says; may be empty
 */
public record XmlInstruction(String target, String data) implements XmlNode {}
