// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.ExpertOutput;
import io.camelcx.support.component.ConnectionConfiguration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.util.PropertiesHelper;

/** The options of {@code expert-search}. */
@UriParams
public class ExpertSearchConfiguration extends ConnectionConfiguration<ExpertConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to the site: its base URL and credentials. Found by its type if the registry contains just one.")
    @Metadata(autowired = true)
    private ExpertConnection connection;

    @UriParam(
            label = "common",
            defaultValue = "records",
            description =
                    "The form of the body: records, the vendor's XML, or JSON in which a list is always an array and dates stay in ISO 8601.")
    private ExpertOutput output = ExpertOutput.records;

    @UriParam(label = "producer", defaultValue = "query", description = "The operation of the producer.")
    private ExpertSearchOperation operation = ExpertSearchOperation.query;

    @UriParam(
            label = "producer",
            description =
                    "The words that are searched for, or the query of queryAnalytics; without it and its header, the body if it is text. May be a simple expression.")
    private String query;

    @UriParam(
            label = "producer",
            defaultValue = "words",
            description =
                    "How the query is read: as words, no character of which is an operator, or as the query syntax of Lucene.")
    private QuerySyntax querySyntax = QuerySyntax.words;

    @UriParam(
            label = "producer",
            prefix = "constraint.",
            multiValue = true,
            description =
                    "What results must fulfil, such as constraint.tag=router: type, language, namespace or path (one of several values), tag (all of several values), since, until (times), raw (query syntax of Lucene), or any other field of the index; with not. before the name, what they must not. Values are separated by commas, and may be simple expressions.")
    private Map<String, Object> constraint = Map.of();

    @UriParam(
            label = "producer",
            defaultValue = "25",
            description = "The maximum number of results of query, at least 1.")
    private int limit = 25;

    @UriParam(label = "producer", defaultValue = "0", description = "The number of results to skip.")
    private int offset = 0;

    @UriParam(label = "producer", description = "The page of results to read, from 1, instead of an offset.")
    private Integer page;

    @UriParam(
            label = "producer",
            defaultValue = "100",
            description = "The number of results that queryAll requests at once, at least 1.")
    private int pageSize = 100;

    @UriParam(
            label = "producer",
            description =
                    "The field to sort by: rank, title or modified, with - before it for descending. The vendor's default is -rank. May be a simple expression.")
    private String sortBy;

    @UriParam(
            label = "producer",
            description = "The path below which results are counted for each page. May be a simple expression.")
    private String summaryPath;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description = "Whether the pages are read that the site recommends for the words.")
    private boolean recommendations = true;

    @UriParam(
            label = "producer",
            description = "Whether the site counts a search among those of its readers, in its analytics and logs.")
    private boolean track;

    @UriParam(
            label = "producer",
            description =
                    "The start of the time for analytics, such as 2026-11-01T00:00:00Z. May be a simple expression.")
    private String start;

    @UriParam(label = "producer", description = "The end of the time for analytics. May be a simple expression.")
    private String end;

    @UriParam(
            label = "producer",
            prefix = "analytics.",
            multiValue = true,
            description =
                    "Parameters of analytics by the vendor's names, such as analytics.bucket=day: queryFilters, userFilter, bucket, originFilter, web_widget_embed_id, sortby, sortorder, limit.")
    private Map<String, Object> analytics = Map.of();

    @UriParam(
            label = "producer",
            defaultValue = "query",
            description = "Which logs are read: those of searches, or those of the site's activity.")
    private LogKind logKind = LogKind.query;

    @UriParam(label = "producer", description = "The name of the log, as logs lists it. May be a simple expression.")
    private String logName;

    public ExpertSearchConfiguration() {
        super(ExpertConnection.class);
    }

    /** Takes the options with a prefix out of the parameters of a URI, in addition to those of the component. */
    void takePrefixedOptions(Map<String, Object> parameters) {
        constraint = joined(constraint, PropertiesHelper.extractProperties(parameters, "constraint."));
        analytics = joined(analytics, PropertiesHelper.extractProperties(parameters, "analytics."));
    }

    private static Map<String, Object> joined(Map<String, Object> component, Map<String, Object> endpoint) {
        Map<String, Object> both = new TreeMap<>(component);
        both.putAll(endpoint);
        return both;
    }

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if a value is not allowed; its message names the option
     */
    void validate() {
        requireAtLeast(1, "limit", limit);
        requireAtLeast(0, "offset", offset);
        requireAtLeast(1, "pageSize", pageSize);
        if (page != null) {
            requireAtLeast(1, "page", page);
            if (offset > 0) {
                throw new IllegalArgumentException("Only one of the options page and offset can be set");
            }
        }
        for (String name : analytics.keySet()) {
            if (!name.matches("[A-Za-z_]+")) {
                throw new IllegalArgumentException("analytics." + name + " is not the name of a parameter");
            }
        }
    }

    /** @throws IllegalArgumentException if a number is less */
    static int requireAtLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
        return value;
    }

    @Override
    public ExpertConnection getConnection() {
        return connection;
    }

    public void setConnection(ExpertConnection connection) {
        this.connection = connection;
    }

    public ExpertOutput getOutput() {
        return output;
    }

    public void setOutput(ExpertOutput output) {
        this.output = output;
    }

    public ExpertSearchOperation getOperation() {
        return operation;
    }

    public void setOperation(ExpertSearchOperation operation) {
        this.operation = operation;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public QuerySyntax getQuerySyntax() {
        return querySyntax;
    }

    public void setQuerySyntax(QuerySyntax querySyntax) {
        this.querySyntax = querySyntax;
    }

    public Map<String, Object> getConstraint() {
        return constraint;
    }

    public void setConstraint(Map<String, Object> constraint) {
        this.constraint = constraint;
    }

    public int getLimit() {
        return limit;
    }

    public void setLimit(int limit) {
        this.limit = limit;
    }

    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = offset;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public int getPageSize() {
        return pageSize;
    }

    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public String getSortBy() {
        return sortBy;
    }

    public void setSortBy(String sortBy) {
        this.sortBy = sortBy;
    }

    public String getSummaryPath() {
        return summaryPath;
    }

    public void setSummaryPath(String summaryPath) {
        this.summaryPath = summaryPath;
    }

    public boolean isRecommendations() {
        return recommendations;
    }

    public void setRecommendations(boolean recommendations) {
        this.recommendations = recommendations;
    }

    public boolean isTrack() {
        return track;
    }

    public void setTrack(boolean track) {
        this.track = track;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public Map<String, Object> getAnalytics() {
        return analytics;
    }

    public void setAnalytics(Map<String, Object> analytics) {
        this.analytics = analytics;
    }

    public LogKind getLogKind() {
        return logKind;
    }

    public void setLogKind(LogKind logKind) {
        this.logKind = logKind;
    }

    public String getLogName() {
        return logName;
    }

    public void setLogName(String logName) {
        this.logName = logName;
    }
}
