// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.words;

/**
 * A word of a text.
 *
 * @param start its start in the text
 * @param end its end
 * @param key its form in the index: without capitals and accents
 */
public record Word(int start, int end, String key) {}
