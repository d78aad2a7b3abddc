// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.ExpectedDocument;
import io.camelcx.expert.api.ExpertCalls;
import io.camelcx.expert.api.Query;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The vendor's search ({@code /@api/deki/site/query} and its neighbours). Results are the vendor's documents; the records beside this class
 * are read from them.
 *
 * @see ExpertCalls
 */
public final class SearchClient {

    private static final String QUERY = "/site/query";
    private static final Pattern TRACK = Pattern.compile("[^?]*" + ExpertApi.ROOT_PATH + "(" + QUERY + "/\\d+\\?.*)");
    private static final ExpectedDocument SEARCH = ExpectedDocument.of("search").checkedBy(SearchClient::requireCounts);

    private static final ExpectedDocument ANALYTICS = ExpectedDocument.containing("analytics", "popular", "volume")
            .checkedBy(root -> requirePart(root, "popular", "volume"));
    private static final ExpectedDocument QUERY_ANALYTICS = ExpectedDocument.containing("analytics", "clicks", "volume")
            .checkedBy(root -> requirePart(root, "clicks", "volume"));
    private static final ExpectedDocument LOGS = ExpectedDocument.containing("logs", "log");
    private static final ExpectedDocument LOG_URL =
            ExpectedDocument.containing("log", "url").checkedBy(SearchClient::requireLink);

    private final ExpertApi api;
    private final ExpertCalls calls;

    /** @param api the running connection */
    public SearchClient(ExpertApi api) {
        this.api = api;
        this.calls = new ExpertCalls(api);
    }

    /** The results of a search, as many as its limit says. */
    public CompletableFuture<XmlElement> search(SearchRequest request) {
        return calls.get("query", calls.uri(QUERY, request.query()), SEARCH);
    }

    /** All results of a search from its offset on, of which the first page, with as many as its limit says, is read already. */
    public CompletableFuture<SearchHits> searchAll(SearchRequest request) {
        return search(request).thenApply(first -> new SearchHits(api, this, request, first));
    }

    /** The number of all results of a search. */
    public static long total(XmlElement search) {
        return search.number("querycount")
                .orElseGet(() -> search.number("count").orElse(0));
    }

    /**
     * Reports that a reader has opened a result. It is not repeated, as each report counts.
     *
     * @param trackUri the URI in the result; only its path below the API is used, so that no other host is called
     * @throws IllegalArgumentException if it is not a URI of this API
     */
    public CompletableFuture<Void> track(String trackUri) {
        Matcher matcher = TRACK.matcher(trackUri);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The URI for tracking is not one of a result of the site's search");
        }
        ApiRequest request =
                ApiRequest.post("track", calls.uri(matcher.group(1))).build();
        return api.transport().send(request, ResponseReader.discarding());
    }

    /**
     * What readers searched for.
     *
     * @param parameters the vendor's parameters by their names, such as {@code bucket}
     */
    public CompletableFuture<XmlElement> analytics(Map<String, String> parameters) {
        return calls.get("analytics", calls.uri("/site/search/analytics", query(parameters)), ANALYTICS);
    }

    /** What those readers opened who searched for one query. */
    public CompletableFuture<XmlElement> queryAnalytics(String query, Map<String, String> parameters) {
        Query all = query(parameters).with("query", query);
        return calls.get("queryAnalytics", calls.uri("/site/search/analytics/query", all), QUERY_ANALYTICS);
    }

    private static Query query(Map<String, String> parameters) {
        Query query = new Query();
        parameters.forEach(query::with);
        return query;
    }

    /**
     * The monthly logs.
     *
     * @param kind {@code query} for what readers searched for, {@code activity} for what happened on the site
     */
    public CompletableFuture<XmlElement> logs(String kind) {
        return calls.get("logs", calls.uri("/site/" + kind + "/logs", new Query()), LOGS);
    }

    /** The link to a log. It opens the log without credentials, for a time. */
    public CompletableFuture<URI> logUrl(String kind, String name) {
        String path = "/site/" + kind + "/logs/" + PathSegment.encode(name) + "/url";
        return calls.get("logUrl", calls.uri(path, new Query()), LOG_URL)
                .thenApply(document -> URI.create(document.textOf("url").strip()));
    }

    /**
     * Downloads a log from the host that has it, which gets no credentials.
     *
     * @return the number of bytes
     */
    public CompletableFuture<Long> log(String kind, String name, DownloadSink target) {
        return logUrl(kind, name).thenCompose(url -> api.transport()
                .send(
                        ApiRequest.get("log", url)
                                .anonymous()
                                .retryOnServerError()
                                .build(),
                        new LogReader(name, target)));
    }

    private static void requireCounts(XmlElement search) throws UnacceptableAnswerException {
        long count = search.number("count")
                .orElseThrow(
                        () -> new UnacceptableAnswerException("the response does not say how many results it has"));
        if (count > 0 && search.elements("result").isEmpty()) {
            throw new UnacceptableAnswerException("the response lacks the " + count + " results that it announces");
        }
    }

    private static void requirePart(XmlElement root, String... parts) throws UnacceptableAnswerException {
        if (Arrays.stream(parts).noneMatch(part -> root.first(part).isPresent())) {
            throw new UnacceptableAnswerException("the response has none of the elements " + String.join(", ", parts));
        }
    }

    private static void requireLink(XmlElement root) throws UnacceptableAnswerException {
        if (!root.textOf("url").strip().matches("https?://[\\x21-\\x7E&&[^\"<>\\\\^`{|}]]+")) {
            throw new UnacceptableAnswerException("the response has no link to the log");
        }
    }
}
