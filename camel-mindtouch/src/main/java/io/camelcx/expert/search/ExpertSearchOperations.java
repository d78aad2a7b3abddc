// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.expert.search.client.PathCount;
import io.camelcx.expert.search.client.QueryAnalytics;
import io.camelcx.expert.search.client.RecommendedPage;
import io.camelcx.expert.search.client.ReportLog;
import io.camelcx.expert.search.client.SearchAnalytics;
import io.camelcx.expert.search.client.SearchClient;
import io.camelcx.expert.search.client.SearchHit;
import io.camelcx.expert.search.client.SearchHits;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each takes from a message, and what it puts into it. */
final class ExpertSearchOperations implements Operation {

    private final ExpertSearchConfiguration configuration;
    private final SearchClient client;
    private final SearchOptions options;
    private final ComponentFiles files;
    private final String kind;

    ExpertSearchOperations(ExpertSearchEndpoint endpoint) throws Exception {
        this.configuration = endpoint.getConfiguration();
        this.client = new SearchClient(endpoint.api());
        this.options = new SearchOptions(endpoint);
        this.files = endpoint.temporaryFiles();
        this.kind = configuration.getLogKind().name();
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        return switch (EnumHeader.read(message, ExpertSearchConstants.OPERATION, configuration.getOperation())) {
            case query ->
                client.search(options.page(exchange)).thenAccept(response -> {
                    describe(message, response);
                    body(message, response, SearchHit::readAll);
                });
            case queryAll -> client.searchAll(options.all(exchange)).thenAccept(hits -> all(message, hits));
            case track -> client.track(options.trackUri(message));
            case analytics ->
                client.analytics(options.analytics(exchange))
                        .thenAccept(response -> body(message, response, SearchAnalytics::read));
            case queryAnalytics ->
                client.queryAnalytics(options.analyzedQuery(exchange), options.analytics(exchange))
                        .thenAccept(response -> body(message, response, QueryAnalytics::read));
            case logs -> client.logs(kind).thenAccept(response -> body(message, response, ReportLog::readAll));
            case logUrl ->
                client.logUrl(kind, options.logName(exchange)).thenAccept(url -> message.setBody(url.toString()));
            case log -> download(exchange, options.logName(exchange));
        };
    }

    private CompletableFuture<Void> download(Exchange exchange, String name) {
        return files.download(exchange, file -> client.log(kind, name, file), Long::longValue)
                .thenAccept(length ->
                        exchange.getMessage().setHeader(Exchange.FILE_NAME, name.replaceFirst(".*[/\\\\]", "")));
    }

    private void all(Message message, SearchHits hits) {
        describe(message, hits.first());
        message.setBody(hits);
    }

    private static void describe(Message message, XmlElement search) {
        message.setHeader(ExpertSearchConstants.TOTAL_COUNT, SearchClient.total(search));
        long queryId = search.number("queryid").orElse(0);
        setOrRemove(message, ExpertSearchConstants.QUERY_ID, queryId, queryId > 0);
        String session = search.attribute("sessionid").orElse("");
        setOrRemove(message, ExpertSearchConstants.SESSION_ID, session, !session.isEmpty());
        List<RecommendedPage> recommended = RecommendedPage.readAll(search);
        setOrRemove(message, ExpertSearchConstants.RECOMMENDED, recommended, !recommended.isEmpty());
        List<PathCount> summary = PathCount.readAll(search);
        setOrRemove(message, ExpertSearchConstants.SUMMARY, summary, !summary.isEmpty());
    }

    /** A header of an earlier search does not stay. */
    private static void setOrRemove(Message message, String header, Object value, boolean present) {
        if (present) {
            message.setHeader(header, value);
        } else {
            message.removeHeader(header);
        }
    }

    private void body(Message message, XmlElement response, Function<XmlElement, ?> record) {
        message.setBody(configuration.getOutput().body(response, record));
    }
}
