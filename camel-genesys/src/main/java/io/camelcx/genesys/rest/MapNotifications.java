// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.notification.Notification;
import io.camelcx.genesys.notification.NotificationFormat;
import io.camelcx.genesys.notification.SessionEvent;
import org.apache.camel.Message;

/** Delivers notifications as maps, because their fields are not known. */
record MapNotifications(ObjectMapper mapper) implements NotificationFormat {

    @Override
    public void write(Message message, Notification.Received received) {
        JsonNode data = received.data();
        message.setBody(mapper.convertValue(data, Object.class));
        message.setHeader(GenesysApiConstants.EVENT, "notification");
        message.setHeader(GenesysApiConstants.CHANNEL, received.channel());
        JsonNode type = data.path(data.has("messageType") ? "messageType" : "type");
        if (type.isTextual()) {
            message.setHeader(GenesysApiConstants.MESSAGE_TYPE, type.textValue());
        }
    }

    @Override
    public void write(Message message, SessionEvent event) {
        message.setBody(event);
        message.setHeader(GenesysApiConstants.EVENT, "session");
        message.setHeader(GenesysApiConstants.SESSION_STATE, event.state());
    }
}
