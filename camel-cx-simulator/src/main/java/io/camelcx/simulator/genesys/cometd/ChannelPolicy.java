// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import java.util.Collection;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.DefaultSecurityPolicy;

/** Clients subscribe to the channels of the API alone, and publish to none. Any other channel fails the whole HTTP request. */
final class ChannelPolicy extends DefaultSecurityPolicy {
    private final Collection<String> channels;
    private final boolean wildcards;

    ChannelPolicy(Collection<String> channels, boolean wildcards) {
        this.channels = channels;
        this.wildcards = wildcards;
    }

    @Override
    public void canCreate(
            BayeuxServer server,
            ServerSession session,
            String channel,
            ServerMessage message,
            Promise<Boolean> promise) {
        if (wildcards && channel.endsWith("*")) {
            promise.succeed(true);
        } else {
            promise.fail(new UnknownChannelException(channel, channels));
        }
    }

    @Override
    public boolean canPublish(
            BayeuxServer server, ServerSession session, ServerChannel channel, ServerMessage message) {
        return false;
    }
}
