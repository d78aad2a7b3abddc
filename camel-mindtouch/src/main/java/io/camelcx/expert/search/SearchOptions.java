// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.search.client.ReportLog;
import io.camelcx.expert.search.client.SearchHit;
import io.camelcx.expert.search.client.SearchRequest;
import io.camelcx.support.exchange.TextOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The parameters of an operation: from the headers of the message, else from the options, else from its body. */
final class SearchOptions {

    private final ExpertSearchEndpoint endpoint;
    private final ExpertSearchConfiguration options;
    private final ConstraintOptions constraint;
    private final TextOption query;
    private final TextOption sortBy;
    private final TextOption summaryPath;
    private final TextOption start;
    private final TextOption end;
    private final TextOption logName;

    SearchOptions(ExpertSearchEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.constraint = new ConstraintOptions(endpoint, options.getConstraint());
        this.query = option(ExpertSearchConstants.QUERY, options.getQuery());
        this.sortBy = option(ExpertSearchConstants.SORT_BY, options.getSortBy());
        this.summaryPath = option(ExpertSearchConstants.SUMMARY_PATH, options.getSummaryPath());
        this.start = option(ExpertSearchConstants.START, options.getStart());
        this.end = option(ExpertSearchConstants.END, options.getEnd());
        this.logName = option(ExpertSearchConstants.LOG_NAME, options.getLogName());
    }

    private TextOption option(String header, String text) {
        return TextOption.of(endpoint, header, text);
    }

    /** One page of results. */
    SearchRequest page(Exchange exchange) {
        Message message = exchange.getMessage();
        int limit = number(message, ExpertSearchConstants.LIMIT, 1).orElseGet(options::getLimit);
        return request(exchange, limit, offset(message, limit));
    }

    /** The first page of all results. */
    SearchRequest all(Exchange exchange) {
        int first =
                number(exchange.getMessage(), ExpertSearchConstants.OFFSET, 0).orElseGet(options::getOffset);
        return request(exchange, options.getPageSize(), first);
    }

    private SearchRequest request(Exchange exchange, int limit, int offset) {
        return new SearchRequest(
                options.getQuerySyntax().write(query(exchange).orElse("")),
                constraint.read(exchange),
                limit,
                offset,
                sortBy.read(exchange),
                summaryPath.read(exchange),
                options.isRecommendations(),
                options.isTrack(),
                Optional.ofNullable(exchange.getMessage().getHeader(ExpertSearchConstants.SESSION_ID, String.class))
                        .filter(id -> options.isTrack() && !id.isBlank()));
    }

    /** The words, or the query, without which an operation may have a constraint. */
    private Optional<String> query(Exchange exchange) {
        return query.read(exchange)
                .or(() -> exchange.getMessage().getBody() instanceof CharSequence text
                        ? Optional.of(text.toString()).filter(words -> !words.isBlank())
                        : Optional.empty());
    }

    private int offset(Message message, int limit) {
        Optional<Integer> offset = number(message, ExpertSearchConstants.OFFSET, 0);
        Optional<Integer> page = number(message, ExpertSearchConstants.PAGE, 1);
        if (offset.isPresent() && page.isPresent()) {
            throw new IllegalArgumentException("Only one of the headers " + ExpertSearchConstants.OFFSET + " and "
                    + ExpertSearchConstants.PAGE + " can be set");
        }
        return offset.orElseGet(() -> page.or(() -> Optional.ofNullable(options.getPage()))
                .map(number -> Math.multiplyExact(number - 1, limit))
                .orElseGet(options::getOffset));
    }

    private static Optional<Integer> number(Message message, String header, int least) {
        Object value = message.getHeader(header);
        if (value == null) {
            return Optional.empty();
        }
        Integer number = message.getHeader(header, Integer.class);
        if (number == null) {
            throw new IllegalArgumentException("The header " + header + " must be a number, not " + value);
        }
        return Optional.of(ExpertSearchConfiguration.requireAtLeast(least, "The header " + header, number));
    }

    /** The query whose clicks are analyzed. */
    String analyzedQuery(Exchange exchange) {
        return query(exchange)
                .orElseThrow(
                        () -> new IllegalArgumentException("queryAnalytics needs a query: the option query, the header "
                                + ExpertSearchConstants.QUERY + ", or text in the body"));
    }

    /** The vendor's parameters of analytics. */
    Map<String, String> analytics(Exchange exchange) {
        Map<String, String> parameters = new TreeMap<>();
        options.getAnalytics().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        start.read(exchange).ifPresent(time -> parameters.put("start", time("start", time)));
        end.read(exchange).ifPresent(time -> parameters.put("end", time("end", time)));
        return parameters;
    }

    private static String time(String name, String text) {
        return VendorTime.write(VendorTime.required(name, text));
    }

    /** The name of a log: that of a log that was listed, if it is the body. */
    String logName(Exchange exchange) {
        return logName.read(exchange)
                .or(() -> exchange.getMessage().getBody() instanceof ReportLog log
                        ? Optional.of(log.name())
                        : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("A log needs its name: the option logName, the header "
                        + ExpertSearchConstants.LOG_NAME + ", or a ReportLog in the body"));
    }

    /** The URI for tracking of a result. */
    String trackUri(Message message) {
        return Optional.ofNullable(message.getHeader(ExpertSearchConstants.TRACK_URI, String.class))
                .or(() -> message.getBody() instanceof SearchHit hit ? Optional.of(hit.trackUri()) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("track needs a result: the header "
                        + ExpertSearchConstants.TRACK_URI + ", or a SearchHit in the body"));
    }
}
