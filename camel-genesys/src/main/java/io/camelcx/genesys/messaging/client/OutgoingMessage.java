// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.List;

/**
 * A message from an agent to a consumer, as the vendor's webhook contains it ({@code OutgoingSmsMessage}, {@code OutgoingEmailMessage}, and other types). A
 * field that the vendor has not sent is empty. As JSON it is the vendor's object.
 *
 * @param id the vendor's id of the message, which receipts refer to
 * @param channelId the channel, such as a telephone number or a mail domain
 * @param channelType such as {@code sms} or {@code email}
 * @param from the sender
 * @param to the recipients
 * @param type such as {@code Text} or {@code Email}
 * @param text the text of an SMS; of an e-mail see {@code content}
 * @param subject the subject of an e-mail
 * @param content the parts of an e-mail, such as plain text and HTML
 * @param replyTo to whom the recipient of an e-mail replies
 * @param json the vendor's object, fields that are unknown here included; not to be changed
 */
public record OutgoingMessage(
        String id,
        String channelId,
        String channelType,
        MessageParty from,
        List<MessageParty> to,
        String type,
        String text,
        String subject,
        List<ContentPart> content,
        MessageParty replyTo,
        @JsonValue JsonNode json)
        implements JsonRecord {

    /** Copies the lists. */
    public OutgoingMessage {
        to = List.copyOf(to);
        content = List.copyOf(content);
    }

    /**
     * Reads the vendor's object. The vendor has the id and the recipients within {@code channel} (SMS) or beside it (e-mail); either place will do.
     *
     * @param json an object; anything else gives a message without content
     */
    @JsonCreator
    public static OutgoingMessage read(JsonNode json) {
        JsonNode channel = json.path("channel");
        return new OutgoingMessage(
                MessageParty.text(either(json, channel, "messageId")),
                MessageParty.text(channel.path("id")),
                MessageParty.text(channel.path("type")),
                MessageParty.read(either(json, channel, "from")),
                MessageParty.readAll(either(json, channel, "to")),
                MessageParty.text(json.path("type")),
                MessageParty.text(json.path("text")),
                MessageParty.text(json.path("subject")),
                ContentPart.readAll(json.path("content")),
                MessageParty.read(json.path("context").path("replyTo")),
                json);
    }

    private static JsonNode either(JsonNode json, JsonNode channel, String field) {
        return json.hasNonNull(field) ? json.path(field) : channel.path(field);
    }

    /** The first recipient; one without an id if there is none. */
    public MessageParty recipient() {
        return to.isEmpty() ? new MessageParty("", "") : to.get(0);
    }

    /**
     * The text of the first part of a type.
     *
     * @param type such as {@code text} or {@code html}
     * @return empty if there is none
     */
    public String content(String type) {
        return content.stream()
                .filter(part -> part.type().equals(type))
                .map(ContentPart::text)
                .findFirst()
                .orElse("");
    }
}
