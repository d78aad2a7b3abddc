// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.words;

/**
 * A word of a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param key what it is looked up by: without capitals and accents
 */
public record Word(int start, int end, String key) {}
