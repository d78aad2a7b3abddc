// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.expert.api.Query;
import java.util.Optional;

/**
 * A search.
 *
 * @param words           what is searched for, in the syntax of Lucene; may be empty if there is a constraint
 * @param constraint      what results must fulfil beside the words
 * @param limit           the maximum number of results
 * @param offset          the number of results to skip
 * @param sortBy          the field to sort by, with {@code -} for descending; the vendor's default is {@code -rank}
 * @param summaryPath     the path below which results are counted
 * @param recommendations whether recommended pages are read too
 * @param track           whether the site counts the search among those of its readers
 * @param sessionId       the visit to which a tracked search belongs
 */
public record SearchRequest(
        String words,
        Optional<SearchConstraint> constraint,
        int limit,
        int offset,
        Optional<String> sortBy,
        Optional<String> summaryPath,
        boolean recommendations,
        boolean track,
        Optional<String> sessionId) {

    /** @throws IllegalArgumentException if it has neither words nor a constraint, or a number is not allowed */
    public SearchRequest {
        if (words.isEmpty() && constraint.isEmpty()) {
            throw new IllegalArgumentException("A search needs words or a constraint");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be at least 0, but is " + offset);
        }
    }

    /** Words and a constraint, untracked, with the vendor's default limit of 25. */
    public static SearchRequest of(String words, Optional<SearchConstraint> constraint) {
        return new SearchRequest(
                words, constraint, 25, 0, Optional.empty(), Optional.empty(), true, false, Optional.empty());
    }

    /** The same search for other results of it. */
    public SearchRequest page(int first, int size) {
        return new SearchRequest(
                words, constraint, size, first, sortBy, summaryPath, recommendations, track, sessionId);
    }

    Query query() {
        return new Query()
                .with("q", words)
                .with("constraint", constraint)
                .with("limit", limit)
                .with("offset", offset)
                .with("sortby", sortBy)
                .with("summarypath", summaryPath)
                .with("recommendations", recommendations)
                .with("notrack", !track)
                .with("sessionid", sessionId);
    }
}
