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

import java.util.Objects;

/**
 * One thing the page shows. A later message of the same topic and key replaces this one.
 *
 * @param topic the part of the page that understands it, such as {@code statistic} or {@code connection}
 * @param key what it is about within the topic, such as {@code Agent/agent1/CurrentAgentState}
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
