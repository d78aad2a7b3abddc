// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.connection.ConnectionSetting;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;

/**
 * A CloudEvent 1.0 about what a message contains. Its attributes are the headers that Camel's components read and write for CloudEvents.
 *
 * @param type what has happened, such as {@code io.camelcx.acme.call}
 * @param identity what makes this event another one than the others of its type and system: a redelivered event has the same, so that a receiver
 *     can recognise it
 * @param subject what it is about, within the system; empty if there is nothing to name
 * @param time when it happened, by the vendor's clock; empty if the vendor does not say, because a redelivered event would get another time
 * @param contentType the type of the body, such as {@code application/json}
 */
public record CloudEventMessage(
        String type, List<String> identity, String subject, Optional<Instant> time, String contentType) {

    /** The type of a body that is JSON. */
    public static final String JSON = "application/json";

    /** The property of an exchange that contains the base URL of the system from which a consumer has received it. */
    static final String SERVICE_URL = "CamelCxServiceUrl";

    private static final int ID_BYTES = 16;

    /** Copies {@code identity}. */
    public CloudEventMessage {
        identity = List.copyOf(identity);
    }

    /**
     * Sets all attributes, and removes those of another event that the message may still have.
     *
     * @param scheme the component's scheme, which is the source of a message that no consumer has received
     */
    public void describe(Message message, String scheme) {
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, id());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, type);
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, source(message.getExchange(), scheme));
        setOrRemove(
                message,
                CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT,
                Optional.of(subject).filter(text -> !text.isEmpty()));
        setOrRemove(message, CloudEvent.CAMEL_CLOUD_EVENT_TIME, time.map(Instant::toString));
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, contentType);
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE, contentType);
    }

    private static String source(Exchange exchange, String scheme) {
        return Optional.ofNullable(exchange.getProperty(SERVICE_URL))
                .map(url -> url + "#" + scheme)
                .orElse("urn:io.camelcx:" + scheme);
    }

    private static void setOrRemove(Message message, String header, Optional<String> value) {
        value.ifPresentOrElse(text -> message.setHeader(header, text), () -> message.removeHeader(header));
    }

    /** The same for the same type and identity, in every process. */
    private String id() {
        MessageDigest digest = sha256();
        update(digest, type);
        identity.forEach(part -> update(digest, part));
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    /** With its length, so that two lists of parts differ wherever their parts do. */
    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Notes from which system the consumer of an endpoint has received an exchange. */
    static void received(Exchange exchange, String serviceUrl) {
        if (serviceUrl != null) {
            exchange.setProperty(SERVICE_URL, new ServiceUrl(serviceUrl));
        }
    }

    /** A URL that is shown without its secrets. Every exchange has one, and few become events: so only these make the text. */
    private record ServiceUrl(String url) {

        @Override
        public String toString() {
            return ConnectionSetting.shown(url);
        }
    }
}
