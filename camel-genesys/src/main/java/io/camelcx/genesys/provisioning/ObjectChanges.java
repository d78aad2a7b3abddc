// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.notification.Notification;
import io.camelcx.genesys.notification.NotificationFormat;
import io.camelcx.genesys.notification.SessionEvent;
import io.camelcx.genesys.provisioning.client.ProvisioningEvent;
import io.camelcx.genesys.provisioning.client.ProvisioningMessage;
import java.util.Set;
import org.apache.camel.Message;

/**
 * Delivers the changes of objects, and what else is neither an outcome of an operation nor about the session itself.
 *
 * @param types  the types of objects that the route receives
 * @param mapper reads JSON text in notifications
 */
record ObjectChanges(Set<String> types, ObjectMapper mapper) implements NotificationFormat {

    /** A session brings those of all routes. What has no type may be for this one. */
    @Override
    public boolean accepts(Notification.Received received) {
        ProvisioningMessage message = ProvisioningMessage.read(received.data(), mapper);
        if (message.isOutcome() || message.isLoaded()) {
            return false;
        }
        String type = new ProvisioningEvent(message.data()).type();
        return !message.channel().equals(ProvisioningMessage.OBJECTS) || type.isEmpty() || types.contains(type);
    }

    @Override
    public void write(Message message, Notification.Received received) {
        ProvisioningMessage its = ProvisioningMessage.read(received.data(), mapper);
        ProvisioningEvent event = new ProvisioningEvent(its.data());
        message.setBody(event);
        message.setHeader(GenesysProvisioningConstants.EVENT, kind(its.channel()));
        message.setHeader(
                GenesysProvisioningConstants.CHANNEL, its.channel().isEmpty() ? received.channel() : its.channel());
        NotificationFormat.setUnlessEmpty(message, GenesysProvisioningConstants.TYPE, event.type());
        NotificationFormat.setUnlessEmpty(message, GenesysProvisioningConstants.ACTION, event.action());
        NotificationFormat.setUnlessEmpty(message, GenesysProvisioningConstants.ID, event.id());
    }

    private static String kind(String channel) {
        return switch (channel) {
            case ProvisioningMessage.OBJECTS -> "object";
            case ProvisioningSession.GAP -> "gap";
            default -> "message";
        };
    }

    @Override
    public void write(Message message, SessionEvent event) {
        message.setBody(event);
        message.setHeader(GenesysProvisioningConstants.EVENT, "session");
        message.setHeader(GenesysProvisioningConstants.SESSION_STATE, event.state());
    }
}
