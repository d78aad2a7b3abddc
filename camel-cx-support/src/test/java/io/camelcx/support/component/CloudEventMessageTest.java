// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class CloudEventMessageTest {

    private static final Optional<Instant> TIME = Optional.of(Instant.parse("2026-03-01T10:00:00Z"));

    private final Message message = new DefaultExchange(new DefaultCamelContext()).getMessage();

    private static CloudEventMessage event(String... identity) {
        return new CloudEventMessage("io.camelcx.acme.call", List.of(identity), "call/7", TIME, "application/json");
    }

    private String id(CloudEventMessage event) {
        event.describe(message, "acme-calls");
        return message.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, String.class);
    }

    @Test
    void describesAMessage() {
        event("7").describe(message, "acme-calls");
        assertThat(message.getHeaders())
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventType", "io.camelcx.acme.call")
                .containsEntry("CamelCloudEventSource", "urn:io.camelcx:acme-calls")
                .containsEntry("CamelCloudEventSubject", "call/7")
                .containsEntry("CamelCloudEventTime", "2026-03-01T10:00:00Z")
                .containsEntry("CamelCloudEventDataContentType", "application/json")
                .containsEntry("Content-Type", "application/json");
    }

    @Test
    void theSourceIsTheSystemOfTheConsumerWithoutSecrets() {
        CloudEventMessage.received(message.getExchange(), "https://user:word@acme.example.com/api?key=word");
        event("7").describe(message, "acme-calls");
        assertThat(message.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, String.class))
                .startsWith("https://")
                .contains("acme.example.com/api")
                .endsWith("#acme-calls")
                .doesNotContain("word");
    }

    @Test
    void theSameEventHasTheSameId() {
        assertThat(id(event("7", "ringing"))).isEqualTo(id(event("7", "ringing")));
    }

    @Test
    void otherPartsMakeAnotherEvent() {
        assertThat(List.of(
                        id(event("7", "1")),
                        id(event("71", "")),
                        id(event("71")),
                        id(event("", "71")),
                        id(event("1", "7"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void anAttributeOfAnotherEventDoesNotStay() {
        event("7").describe(message, "acme-calls");
        new CloudEventMessage("io.camelcx.acme.queue", List.of("8"), "", Optional.empty(), "text/csv")
                .describe(message, "acme-queues");
        assertThat(message.getHeaders()).doesNotContainKeys("CamelCloudEventSubject", "CamelCloudEventTime");
    }
}
