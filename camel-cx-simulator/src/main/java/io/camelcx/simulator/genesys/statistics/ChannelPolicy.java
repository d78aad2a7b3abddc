/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
