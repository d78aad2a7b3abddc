// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import io.camelcx.genesys.session.SharedSession;

/**
 * Where the notifications of a consumer come from.
 *
 * @param session       brings them
 * @param queueSize     how many wait for the route at most
 * @param sessionEvents whether changes of the session's state go to the route too
 * @param format        writes them into messages
 */
public record NotificationSource(
        SharedSession session, int queueSize, boolean sessionEvents, NotificationFormat format) {

    /** @throws IllegalArgumentException if the size of the queue is not allowed */
    public NotificationSource {
        if (queueSize < 1) {
            throw new IllegalArgumentException("queueSize must be at least 1, but is " + queueSize);
        }
    }
}
