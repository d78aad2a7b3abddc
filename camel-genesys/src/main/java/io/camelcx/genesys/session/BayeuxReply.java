// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cometd.bayeux.Message;
import org.cometd.common.JSONContext;

/** The content of one response: a list of messages, or a single one. Each is handled as soon as its last byte is there. */
final class BayeuxReply implements JSONContext.AsyncParser {

    private final JsonParser parser;
    private final ByteArrayFeeder feeder;
    private final Arrivals arrivals;
    private final Function<ObjectNode, Message.Mutable> reader;
    private final TreeBuilder tree = new TreeBuilder();
    private final List<Message.Mutable> messages = new ArrayList<>();
    private byte[] chunk = new byte[0];
    private boolean inList;
    private boolean taken;

    /**
     * @param parser   a non-blocking one
     * @param arrivals is offered the messages with data
     * @param reader   makes a message for the CometD client
     */
    BayeuxReply(JsonParser parser, Arrivals arrivals, Function<ObjectNode, Message.Mutable> reader) {
        this.parser = parser;
        this.feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
        this.arrivals = arrivals;
        this.reader = reader;
    }

    @Override
    public void parse(ByteBuffer buffer) {
        try {
            // The parser reads an array much faster than a buffer outside the heap.
            int length = buffer.remaining();
            chunk = chunk.length >= length ? chunk : new byte[length];
            buffer.get(chunk, 0, length);
            feeder.feedInput(chunk, 0, length);
            consume();
        } catch (IOException notJson) {
            throw new UncheckedIOException("The reply is not JSON", notJson);
        } finally {
            flush();
        }
    }

    /** The messages that were not taken. */
    @Override
    @SuppressWarnings("unchecked")
    public <R> R complete() {
        try (parser) {
            feeder.endOfInput();
            consume();
        } catch (IOException notJson) {
            throw new UncheckedIOException("The reply is not JSON", notJson);
        } finally {
            flush();
        }
        return (R) messages;
    }

    private void consume() throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.NOT_AVAILABLE) {
            if (!isBoundOfList(token)) {
                tree.add(token, parser);
                JsonNode complete = tree.poll();
                if (!complete.isMissingNode()) {
                    add(complete);
                }
            }
            token = parser.nextToken();
        }
    }

    /** The list itself does not become a tree: it may hold thousands of messages. */
    private boolean isBoundOfList(JsonToken token) {
        JsonToken bound = inList ? JsonToken.END_ARRAY : JsonToken.START_ARRAY;
        if (token != bound || !tree.isEmpty()) {
            return false;
        }
        inList = !inList;
        return true;
    }

    private void add(JsonNode element) {
        if (!(element instanceof ObjectNode fields)) {
            throw new IllegalArgumentException("The reply is not a list of Bayeux messages");
        }
        JsonNode data = fields.get(Message.DATA_FIELD);
        if (data != null && arrivals.take(fields.path(Message.CHANNEL_FIELD).asText(), data)) {
            taken = true;
        } else {
            messages.add(reader.apply(fields));
        }
    }

    private void flush() {
        if (taken) {
            taken = false;
            arrivals.flush();
        }
    }
}
