// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import org.apache.camel.spi.Metadata;

/** The headers of {@code expert-search}. */
public final class ExpertSearchConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums = "query,queryAll,track,analytics,queryAnalytics,logs,logUrl,log")
    public static final String OPERATION = "CamelExpertSearchOperation";

    @Metadata(
            label = "producer",
            description = "The words that are searched for, or the query of queryAnalytics; overrides the option query",
            javaType = "String")
    public static final String QUERY = "CamelExpertSearchQuery";

    @Metadata(
            label = "producer",
            description =
                    "What results must fulfil: a SearchConstraint, a map such as {tag: router, path: Guides} with the names of the options constraint.*, or text in the query syntax of Lucene. Added to the constraints of the options",
            javaType = "Object")
    public static final String CONSTRAINT = "CamelExpertSearchConstraint";

    @Metadata(
            label = "producer",
            description = "The maximum number of results; overrides the option limit",
            javaType = "Integer")
    public static final String LIMIT = "CamelExpertSearchLimit";

    @Metadata(
            label = "producer",
            description = "The number of results to skip; overrides the options offset and page",
            javaType = "Integer")
    public static final String OFFSET = "CamelExpertSearchOffset";

    @Metadata(
            label = "producer",
            description = "The page of results to read, from 1; overrides the options offset and page",
            javaType = "Integer")
    public static final String PAGE = "CamelExpertSearchPage";

    @Metadata(
            label = "producer",
            description = "The field to sort by; overrides the option sortBy",
            javaType = "String")
    public static final String SORT_BY = "CamelExpertSearchSortBy";

    @Metadata(
            label = "producer",
            description = "The path below which results are counted; overrides the option summaryPath",
            javaType = "String")
    public static final String SUMMARY_PATH = "CamelExpertSearchSummaryPath";

    @Metadata(
            label = "producer",
            description = "The visit to which a tracked search belongs, as the header of an earlier search reports it",
            javaType = "String")
    public static final String SESSION_ID = "CamelExpertSearchSessionId";

    @Metadata(
            label = "producer",
            description = "The URI for tracking of the result that a reader has opened, for track",
            javaType = "String")
    public static final String TRACK_URI = "CamelExpertSearchTrackUri";

    @Metadata(
            label = "producer",
            description =
                    "The start of the time for analytics, such as 2026-11-01T00:00:00Z; overrides the option start",
            javaType = "String")
    public static final String START = "CamelExpertSearchStart";

    @Metadata(
            label = "producer",
            description = "The end of the time for analytics; overrides the option end",
            javaType = "String")
    public static final String END = "CamelExpertSearchEnd";

    @Metadata(
            label = "producer",
            description = "The name of the log, as logs lists it; overrides the option logName",
            javaType = "String")
    public static final String LOG_NAME = "CamelExpertSearchLogName";

    @Metadata(
            label = "producer",
            description = "The number of all results; for queryAll, as the first page reports it",
            javaType = "Long")
    public static final String TOTAL_COUNT = "CamelExpertSearchTotalCount";

    @Metadata(label = "producer", description = "The number of a tracked search", javaType = "Long")
    public static final String QUERY_ID = "CamelExpertSearchQueryId";

    @Metadata(label = "producer", description = "The pages that the site recommends for the words", javaType = "List")
    public static final String RECOMMENDED = "CamelExpertSearchRecommended";

    @Metadata(
            label = "producer",
            description = "The number of results at or below each page that is just below the summary path",
            javaType = "List")
    public static final String SUMMARY = "CamelExpertSearchSummary";

    private ExpertSearchConstants() {}
}
