// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

/** The operations of a producer of {@code expert-search}. */
public enum ExpertSearchOperation {
    /** Reads one page of results. */
    query,
    /** Reads all results, page by page while the route iterates. */
    queryAll,
    /** Reports that a reader has opened a result. */
    track,
    /** Reads what readers searched for, and how often. */
    analytics,
    /** Reads which results were opened by those who searched for one query. */
    queryAnalytics,
    /** Lists the monthly logs. */
    logs,
    /** Reads the signed link to a log. */
    logUrl,
    /** Downloads a log. */
    log
}
