// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import io.camelcx.simulator.http.Json;
import java.util.List;

/** Writes the agents' messages as the vendor's text shows them. */
record AgentMessages(MessagingReplies replies) {
    private static final String AGENT = "Agent";

    /** A text in a channel whose messages are not e-mails. */
    ObjectNode text(MessagingChannel channel, String to, String messageId, String text) {
        ObjectNode message = Json.object();
        ObjectNode header = header(channel, message);
        header.putObject("from").put("id", channel.id());
        header.putObject("to").put("id", to);
        header.put("messageId", messageId);
        return message.put("type", "Text").put("text", text);
    }

    /** An e-mail with a plain and an HTML text. */
    ObjectNode email(MessagingChannel channel, List<String> to, String messageId, String subject, String text) {
        ObjectNode message = Json.object();
        ObjectNode header = header(channel, message);
        header.putObject("from").put("id", "no-reply@" + channel.id()).put("name", AGENT);
        boolean inChannel = replies.emailTo() == MessagingReplies.EmailTo.CHANNEL;
        ArrayNode recipients = (inChannel ? header : message).putArray("to");
        to.forEach(address -> recipients.addObject().put("id", address).put("name", address));
        message.put("messageId", messageId);
        message.putObject("context")
                .putObject("replyTo")
                .put("id", "reply-to@" + channel.id())
                .put("name", AGENT);
        message.put("type", "Email").put("subject", subject);
        ArrayNode content = message.putArray("content");
        content.addObject().put("type", "text").put("text", text);
        content.addObject().put("type", "html").put("text", "<p>" + escape(text) + "</p>");
        return message;
    }

    private static ObjectNode header(MessagingChannel channel, ObjectNode message) {
        return message.putObject("channel").put("id", channel.id()).put("type", channel.type());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
