// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.cometd.bayeux.client.ClientSession;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.transport.ClientTransport;

/**
 * A CometD client that reports every error to {@code onFault}. The base class loses errors of its threads in a future that
 * is never read, or in the log at INFO, and then waits forever.
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

    /** Runs an action, and reports its error. */
    void guard(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error fault) {
            onFault.accept(fault);
        }
    }
}
