// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.hub.knowledge.KnowledgeCopy;
import java.sql.SQLException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of the page for pages of the copy: {@code GET /knowledge/search?q=...}, in JSON. */
public final class SearchEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERY = "q";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private KnowledgeSearch search;

    /** The copy. */
    public void setCopy(KnowledgeCopy copy) {
        this.search = new KnowledgeSearch(copy);
    }

    /** Replaces a request by its answer. */
    public void answer(Exchange exchange) {
        Message message = exchange.getMessage();
        Object query = message.getHeader(QUERY);
        // What came with the request would go out with the answer.
        message.removeHeaders("*");
        if (query instanceof String text) {
            answer(message, text);
        } else {
            refuse(message, "Ask with one q, such as ?q=word.");
        }
    }

    private void answer(Message message, String text) {
        try {
            write(message, OK, search.find(SearchQuery.parse(text)));
        } catch (IllegalArgumentException e) {
            refuse(message, e.getMessage());
        } catch (SQLException e) {
            LOG.warn("The copy cannot be searched", e);
            write(message, UNAVAILABLE, Map.of("error", "The copy cannot be searched now. Try again in a while."));
        }
    }

    private static void refuse(Message message, String reason) {
        write(message, BAD_REQUEST, Map.of("error", reason));
    }

    private static void write(Message message, int status, Object answer) {
        try {
            message.setBody(JSON.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot happen: texts and numbers always have a JSON form", e);
        }
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("X-Content-Type-Options", "nosniff");
    }
}
