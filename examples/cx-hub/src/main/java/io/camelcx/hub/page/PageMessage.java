// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import java.util.Objects;

/**
 * A value that the page shows. A later message of the same topic and key replaces this one.
 *
 * @param topic the part of the page that shows it, such as {@code statistic} or {@code connection}
 * @param key its subject within the topic, such as {@code Agent/agent1/CurrentAgentState}
 * @param json the payload: one complete JSON text, sent to the browser as it is
 */
public record PageMessage(String topic, String key, String json) {

    public PageMessage {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(json, "json");
    }

    Subject subject() {
        return new Subject(topic, key);
    }

    record Subject(String topic, String key) {}
}
