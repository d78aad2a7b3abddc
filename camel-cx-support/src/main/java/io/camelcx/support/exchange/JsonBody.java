// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Reads a message's body as JSON: text, bytes, a stream, a file or a tree of JSON, a map, a list, a bean or a record. */
public final class JsonBody {

    private final ObjectMapper mapper;
    private final ObjectReader text;

    /** @param mapper converts values of the user's types */
    public JsonBody(ObjectMapper mapper) {
        this.mapper = mapper;
        this.text = mapper.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * The body as JSON.
     *
     * @param operation the operation that needs it, for the error
     * @return a null node for an empty body, and a missing one for an empty text
     * @throws IllegalArgumentException if it is no JSON, or cannot be written as such
     */
    public JsonNode read(Exchange exchange, String operation) {
        return read(exchange, exchange.getMessage().getBody(), operation);
    }

    /** The same of a value that may be a part of the body, or what was read from it. */
    public JsonNode read(Exchange exchange, Object body, String operation) {
        if (body == null) {
            return mapper.nullNode();
        }
        if (body instanceof JsonNode tree) {
            return tree;
        }
        return isText(body) ? parsed(exchange, body, operation) : converted(body, operation);
    }

    private JsonNode parsed(Exchange exchange, Object body, String operation) {
        try (InputStream json = exchange.getContext().getTypeConverter().convertTo(InputStream.class, exchange, body)) {
            return text.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(operation + " needs a body of JSON, but it cannot be read as such", e);
        } finally {
            if (body instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    private JsonNode converted(Object body, String operation) {
        try {
            return mapper.valueToTree(body);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    operation + " cannot write the body, " + describe(body) + ", as JSON: " + e.getMessage(), e);
        }
    }

    /** Whether a body is text, of JSON or of anything else, not a value that can be written as JSON. */
    public static boolean isText(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof File
                || body instanceof WrappedFile;
    }

    /** What a body is, for an error that says what it should be. */
    public static String describe(Object body) {
        return isText(body) ? "another kind of JSON" : "a " + body.getClass().getSimpleName();
    }
}
