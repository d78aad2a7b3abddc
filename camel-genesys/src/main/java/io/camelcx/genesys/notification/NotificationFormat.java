// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import org.apache.camel.Message;

/** Writes notifications into the messages of a component's exchanges. */
public interface NotificationFormat {

    /** Whether the route gets a message. Called on the session's threads. */
    default boolean accepts(Notification.Received received) {
        return true;
    }

    /** Writes what was received on a channel. */
    void write(Message message, Notification.Received received);

    /** Writes a change of the session's state. */
    void write(Message message, SessionEvent event);

    /** Sets a header that has no meaning without text. */
    static void setUnlessEmpty(Message message, String header, String value) {
        if (!value.isEmpty()) {
            message.setHeader(header, value);
        }
    }
}
