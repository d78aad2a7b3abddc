/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
 * durations. A frame without messages tells the browser that the hub is alive.
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
