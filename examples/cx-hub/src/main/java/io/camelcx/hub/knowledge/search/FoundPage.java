// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import java.util.List;

/**
 * A page that was found.
 *
 * @param id its number
 * @param path where it is; empty of the home page
 * @param uri its address for people; empty if the site did not say
 * @param title its title
 * @param snippet what stands on it around the words that were looked for
 */
record FoundPage(long id, String path, String uri, List<MarkedText.Piece> title, List<MarkedText.Piece> snippet) {}
