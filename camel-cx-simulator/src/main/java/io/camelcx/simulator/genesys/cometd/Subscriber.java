// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

/** A client of the CometD server. */
public interface Subscriber {

    /** The session cookie under which the client made its handshake. */
    String cookie();

    /** Queues a message whose data is JSON text already; does nothing when the client is not subscribed to the channel. */
    void deliver(String channel, String dataJson);
}
