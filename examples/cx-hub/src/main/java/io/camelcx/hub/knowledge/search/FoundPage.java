// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import java.util.List;

/**
 * A page that matches a query.
 *
 * @param id its id
 * @param path its path; empty for the home page
 * @param uri its address in a browser; empty if the site did not report it
 * @param title its title
 * @param snippet a part of its text with words that match
 */
record FoundPage(long id, String path, String uri, List<MarkedText.Piece> title, List<MarkedText.Piece> snippet) {}
