// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * The text of one WebSocket message: {@code {"now":1490830620000,"messages":[{"topic":..,"key":..,"data":..}]}}.
 *
 * <p>{@code now} is the hub's clock in epoch milliseconds, so that a browser whose own clock is wrong still shows the right
 * durations. A frame without messages shows the browser that the hub is alive.
 */
final class Frame {

    private static final JsonFactory JSON = new JsonFactory();

    private Frame() {}

    static String of(Instant now, List<PageMessage> messages) {
        StringWriter text = new StringWriter(64 + 256 * messages.size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("now", now.toEpochMilli());
            json.writeArrayFieldStart("messages");
            for (PageMessage message : messages) {
                write(json, message);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot happen: a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, PageMessage message) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", message.topic());
        json.writeStringField("key", message.key());
        json.writeFieldName("data");
        json.writeRawValue(message.json());
        json.writeEndObject();
    }
}
