// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.ExactJson;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.cometd.common.JSONContext;

/**
 * Writes Bayeux messages, and reads them in one pass while the bytes of a response arrive, with their {@code data} as a JSON tree.
 * The CometD client's own contexts read the data as maps, through a buffer of tokens, which would have to be converted again; and
 * in OSGi they accept only a later Jackson than Camel's. So this uses none of their classes.
 */
final class BayeuxJson implements JSONContext.Client {

    private final LenientJson lenient = new LenientJson();
    private final ObjectMapper mapper = ExactJson.mapper();
    private final Arrivals arrivals;

    /** @param arrivals is offered the messages with data while they arrive */
    BayeuxJson(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public JSONContext.AsyncParser newAsyncParser() {
        try {
            return new BayeuxReply(lenient.nonBlockingParser(), arrivals, this::message);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public List<Message.Mutable> parse(String json) throws ParseException {
        JSONContext.AsyncParser reply = newAsyncParser();
        try {
            reply.parse(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
            return reply.complete();
        } catch (UncheckedIOException | IllegalArgumentException notMessages) {
            throw unreadable(notMessages);
        }
    }

    @Override
    public String generate(Message.Mutable message) {
        return write(message);
    }

    @Override
    public JSONContext.Parser getParser() {
        return this::read;
    }

    @Override
    public JSONContext.Generator getGenerator() {
        return this::write;
    }

    private <R> R read(Reader json, Class<R> type) throws ParseException {
        try {
            return mapper.readValue(json, type);
        } catch (IOException notJson) {
            throw unreadable(notJson);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static ParseException unreadable(Exception cause) {
        ParseException failure = new ParseException(cause.getMessage(), 0);
        failure.initCause(cause);
        return failure;
    }

    private Message.Mutable message(ObjectNode fields) {
        HashMapMessage message = new HashMapMessage();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            message.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return message;
    }

    /** The CometD client requires plain values and maps for all fields except the data. */
    private Object value(String field, JsonNode node) {
        if (Message.DATA_FIELD.equals(field)) {
            return node;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        try {
            return mapper.treeToValue(node, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException("The reply is not JSON", unreadable);
        }
    }
}
