// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.genesys.notification.Notification;
import io.camelcx.genesys.notification.NotificationFormat;
import io.camelcx.genesys.notification.SessionEvent;
import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import java.util.List;
import org.apache.camel.Message;

/**
 * Delivers the events of an agent.
 *
 * @param channels those that the route receives
 * @param agent    blank for the user of the connection
 */
record WorkspaceEvents(List<String> channels, String agent) implements NotificationFormat {

    @Override
    public boolean accepts(Notification.Received received) {
        return channels.contains(received.channel());
    }

    @Override
    public void write(Message message, Notification.Received received) {
        WorkspaceEvent event = WorkspaceEvent.read(received.data());
        message.setBody(event);
        message.setHeader(GenesysWorkspaceConstants.EVENT, "event");
        message.setHeader(GenesysWorkspaceConstants.CHANNEL, received.channel());
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.AGENT, agent);
        describe(message, event);
        String media = AgentChannels.MEDIA + "/";
        if (received.channel().startsWith(media)) {
            message.setHeader(
                    GenesysWorkspaceConstants.MEDIA_TYPE, received.channel().substring(media.length()));
        }
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.OPERATION_ID, event.operationId());
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.ERROR_CODE, event.errorCode());
        if (event.isRecovered()) {
            message.setHeader(GenesysWorkspaceConstants.RECOVERED, true);
        }
    }

    /** Sets the headers that events and outcomes have. */
    static void describe(Message message, WorkspaceEvent event) {
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.MESSAGE_TYPE, event.messageType());
        NotificationFormat.setUnlessEmpty(
                message, GenesysWorkspaceConstants.NOTIFICATION_TYPE, event.notificationType());
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.STATE, event.state());
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.CALL_ID, event.callId());
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.INTERACTION_ID, event.interactionId());
        NotificationFormat.setUnlessEmpty(
                message,
                GenesysWorkspaceConstants.ID,
                event.callId().isEmpty() ? event.interactionId() : event.callId());
    }

    @Override
    public void write(Message message, SessionEvent event) {
        message.setBody(event);
        message.setHeader(GenesysWorkspaceConstants.EVENT, "session");
        message.setHeader(GenesysWorkspaceConstants.SESSION_STATE, event.state());
        NotificationFormat.setUnlessEmpty(message, GenesysWorkspaceConstants.AGENT, agent);
    }
}
