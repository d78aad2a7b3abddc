// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Searches pages for the hub's page: {@code GET /knowledge/search?q=...}, with a response in JSON. */
public final class SearchEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A user who needs other pages adds words to the query. */
    private static final int MAX_PAGES = 20;

    private KnowledgeCopy copy;

    public void setCopy(KnowledgeCopy copy) {
        this.copy = copy;
    }

    /** Replaces the request by the response. */
    public void search(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        Object query = message.getHeader("q");
        // The headers of the request would be sent with the response.
        message.removeHeaders("*");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("X-Content-Type-Options", "nosniff");
        message.setBody(JSON.writeValueAsBytes(response(message, query)));
    }

    private Object response(Message message, Object query) {
        try {
            if (query instanceof String text) {
                return found(SearchQuery.parse(text));
            }
            throw new IllegalArgumentException("The parameter q must be given once, such as ?q=word.");
        } catch (IllegalArgumentException e) {
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, 400);
            return Map.of("error", e.getMessage());
        } catch (SQLException | IOException e) {
            LOG.warn("The copy cannot be searched", e);
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, 503);
            return Map.of("error", "The copy cannot be searched now. Try again later.");
        }
    }

    private Map<String, Object> found(SearchQuery query) throws SQLException, IOException {
        List<KnowledgePage> pages = copy.find(query, MAX_PAGES + 1);
        return Map.of(
                "pages",
                pages.stream().limit(MAX_PAGES).map(page -> shown(page, query)).toList(),
                "more",
                pages.size() > MAX_PAGES);
    }

    private static Map<String, Object> shown(KnowledgePage page, SearchQuery query) {
        return Map.of(
                "id", page.id(),
                "path", page.path(),
                "uri", page.uri(),
                "title", MarkedText.title(page.title(), query),
                "snippet", MarkedText.snippet(page.text(), query));
    }
}
