// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.error.CxApiException;

/** What a session brings to a consumer. */
public sealed interface Notification {

    /**
     * A message on a channel.
     *
     * @param channel the channel's name
     * @param data    the message's data
     */
    record Received(String channel, JsonNode data) implements Notification {}

    /** A change of the session's state. */
    record Change(SessionEvent event) implements Notification {}

    /** A refusal of the session by the vendor, for the exception handler. */
    record Refusal(CxApiException exception) implements Notification {}

    /**
     * Notifications that were dropped because the queue was full, for the exception handler.
     *
     * @param count how many
     */
    record Lost(long count) implements Notification {}
}
