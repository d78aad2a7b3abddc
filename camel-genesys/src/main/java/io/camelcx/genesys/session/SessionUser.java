// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.error.CxApiException;

/** The component for which a session is kept open. Called on the control thread, except where stated otherwise. */
public interface SessionUser {

    /** The session is open, or open again. */
    default void opened() {}

    /**
     * The session goes on after an interruption.
     *
     * @param messagesLost whether messages may have been lost
     */
    default void resumed(boolean messagesLost) {}

    /** The session has ended; it is being opened again. */
    default void closed() {}

    /** The session was closed because it has no user any more. Called on the thread that has removed the last one. */
    default void stopped() {}

    /** The interval of {@link SessionSettings#check()} has passed on an open session. */
    default void check() {}

    /**
     * The state has changed.
     *
     * @param state  the new state
     * @param reason the reason; empty if there is none to state
     */
    void event(String state, String reason);

    /**
     * The state of a session that was running when the user was added. It may also be reported as a change if it began at that moment.
     *
     * @param state  the state
     * @param reason its reason; empty if there is none to state
     */
    default void joined(String state, String reason) {}

    /** The vendor refuses the session permanently. Reported once; the session is retried at the maximum delay. */
    void refused(CxApiException refusal);

    /** A message on one of the channels. Called on the CometD client's threads, in the order of arrival; must not block. */
    void received(String channel, JsonNode data);

    /** All messages of a response were received. Called on the CometD client's threads. */
    default void answered() {}
}
