// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

/** Receives what clients of the CometD server do. */
public interface NotificationListener {

    /** A client subscribes to a channel, or to a pattern of channels; the reply is not sent yet. */
    void subscribed(Subscriber subscriber, String channel);

    /**
     * The last client of a session has ended.
     *
     * @param cookie the session's cookie
     * @param timedOut whether it stayed away, rather than to disconnect
     */
    void ended(String cookie, boolean timedOut);
}
