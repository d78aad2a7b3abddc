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

/** Searches pages for the hub's page: {@code GET /knowledge/search?q=...}, with a response in JSON. */
public final class SearchEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERY = "q";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private KnowledgeSearch copy;

    /** The copy. */
    public void setCopy(KnowledgeCopy copy) {
        this.copy = new KnowledgeSearch(copy);
    }

    /** Replaces the request by the response. */
    public void search(Exchange exchange) {
        Message message = exchange.getMessage();
        Object query = message.getHeader(QUERY);
        // The headers of the request would be sent with the response.
        message.removeHeaders("*");
        if (query instanceof String text) {
            respond(message, text);
        } else {
            refuse(message, "The parameter q must be given once, such as ?q=word.");
        }
    }

    private void respond(Message message, String text) {
        try {
            write(message, OK, copy.find(SearchQuery.parse(text)));
        } catch (IllegalArgumentException e) {
            refuse(message, e.getMessage());
        } catch (SQLException e) {
            LOG.warn("The copy cannot be searched", e);
            write(message, UNAVAILABLE, Map.of("error", "The copy cannot be searched now. Try again later."));
        }
    }

    private static void refuse(Message message, String reason) {
        write(message, BAD_REQUEST, Map.of("error", reason));
    }

    private static void write(Message message, int status, Object content) {
        try {
            message.setBody(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot happen: texts and numbers always have a JSON form", e);
        }
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("X-Content-Type-Options", "nosniff");
    }
}
