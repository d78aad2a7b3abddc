// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.DefaultSecurityPolicy;

/** Clients subscribe to the vendor's channels alone, and publish to none. Any other channel fails the whole HTTP request. */
final class ChannelPolicy extends DefaultSecurityPolicy {

    @Override
    public void canCreate(
            BayeuxServer server,
            ServerSession session,
            String channel,
            ServerMessage message,
            Promise<Boolean> promise) {
        promise.fail(new UnknownChannelException(channel));
    }

    @Override
    public boolean canPublish(
            BayeuxServer server, ServerSession session, ServerChannel channel, ServerMessage message) {
        return false;
    }
}
