// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A value that the page shows. A later message of the same topic and key replaces this one.
 *
 * @param topic the part of the page that shows it, such as {@code statistic} or {@code connection}
 * @param key its subject within the topic, such as {@code Agent/agent1/CurrentAgentState}
 * @param json the payload: one complete JSON text, sent to the browser as it is
 */
record PageMessage(
        String topic,
        String key,
        @JsonRawValue @JsonProperty("data") String json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static String write(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot happen: texts and numbers always have a JSON form", e);
        }
    }

    Subject subject() {
        return new Subject(topic, key);
    }

    record Subject(String topic, String key) {}
}
