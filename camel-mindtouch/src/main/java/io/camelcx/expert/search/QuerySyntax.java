// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.expert.search.client.SearchText;

/** How the query of a search is read. */
public enum QuerySyntax {
    /** As words, each of which is searched for as it is written: no character of them is an operator. */
    words,
    /** As the query syntax of Lucene. */
    lucene;

    String write(String query) {
        return this == words ? SearchText.words(query) : query.strip();
    }
}
