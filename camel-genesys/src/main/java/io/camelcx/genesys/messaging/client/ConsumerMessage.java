// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message of a consumer, as the vendor's Third-Party Messaging API takes it.
 *
 * @param channel who sends it to whom
 * @param type    its type, such as {@code Text}
 * @param text    its text; null for types that have none
 * @param other   everything else that the vendor should get
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConsumerMessage(
        Channel channel,
        String type,
        String text,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) implements JsonRecord {

    /**
     * Who sends a message to whom.
     *
     * @param from      the consumer
     * @param to        the channel
     * @param other     everything else that the vendor should get
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Channel(
            Party from,
            Party to,
            @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

        /** Copies {@code other}. */
        public Channel {
            other = copy(other);
        }
    }

    /**
     * A sender or a recipient.
     *
     * @param id   such as a telephone number or an address
     * @param other everything else that the vendor should get, such as a name
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Party(
            String id, @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

        /** Copies {@code other}. */
        public Party {
            other = copy(other);
        }

        /** Somebody of whom only the id is known. */
        public static Party of(String id) {
            return new Party(id, Map.of());
        }
    }

    /** Copies {@code other}. */
    public ConsumerMessage {
        other = copy(other);
    }

    private static Map<String, JsonNode> copy(Map<String, JsonNode> fields) {
        return fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * A text.
     *
     * @param from the id of the consumer
     * @param to   the id of the channel
     */
    public static ConsumerMessage text(String from, String to, String text) {
        return new ConsumerMessage(new Channel(Party.of(from), Party.of(to), Map.of()), "Text", text, Map.of());
    }
}
