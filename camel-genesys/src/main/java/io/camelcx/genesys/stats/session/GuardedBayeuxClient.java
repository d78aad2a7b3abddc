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
package io.camelcx.genesys.stats.session;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.cometd.bayeux.client.ClientSession;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.transport.ClientTransport;

/**
 * A CometD client that swallows nothing. What fails on its threads ends up in a future that nobody reads, or in the log
 * at INFO, and the client waits for ever; here it goes to {@code onFault}.
 */
final class GuardedBayeuxClient extends BayeuxClient {

    private final Consumer<Throwable> onFault;

    GuardedBayeuxClient(
            String url, ScheduledExecutorService scheduler, ClientTransport transport, Consumer<Throwable> onFault) {
        super(url, scheduler, transport);
        this.onFault = onFault;
    }

    /** Listens to a channel. */
    void listen(String channel, ClientSessionChannel.MessageListener listener) {
        getChannel(channel).addListener(guarded(listener));
    }

    /** Subscribes to a channel. */
    void subscribe(
            String channel, ClientSessionChannel.MessageListener listener, ClientSession.MessageListener onReply) {
        getChannel(channel).subscribe(guarded(listener), reply -> guard(() -> onReply.onMessage(reply)));
    }

    private ClientSessionChannel.MessageListener guarded(ClientSessionChannel.MessageListener listener) {
        return (channel, message) -> guard(() -> listener.onMessage(channel, message));
    }

    @Override
    protected void sendHandshake() {
        guard(super::sendHandshake);
    }

    @Override
    protected void sendConnect() {
        guard(super::sendConnect);
    }

    private void guard(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error fault) {
            onFault.accept(fault);
        }
    }
}
