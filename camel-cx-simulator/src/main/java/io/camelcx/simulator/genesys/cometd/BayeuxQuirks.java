// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.ServerMessageImpl;
import org.cometd.server.ServerSessionImpl;

/** Failures of the Bayeux protocol itself, on demand. */
final class BayeuxQuirks implements BayeuxServer.Extension {
    private final AtomicReference<Optional<String>> connectAdvice = new AtomicReference<>(Optional.empty());
    private final AtomicInteger subscribesToFail = new AtomicInteger();

    /** The next reply to /meta/connect fails with this advice. */
    void adviseOnNextConnect(String reconnect) {
        connectAdvice.set(Optional.of(reconnect));
    }

    /** Makes the next {@code count} messages to /meta/subscribe fail. */
    void failSubscribes(int count) {
        subscribesToFail.set(count);
    }

    @Override
    public boolean rcvMeta(ServerSession from, ServerMessage.Mutable message) {
        if (!Channel.META_SUBSCRIBE.equals(message.getChannel())
                || subscribesToFail.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return true;
        }
        ServerMessageImpl reply = (ServerMessageImpl) message.getAssociated();
        reply.remove(Message.SUBSCRIPTION_FIELD);
        reply.setSuccessful(false);
        reply.put(Message.ERROR_FIELD, "500::Subscription failed");
        reply.setHandled(true);
        return false;
    }

    @Override
    public boolean sendMeta(ServerSession to, ServerMessage.Mutable reply) {
        if (to == null || !Channel.META_CONNECT.equals(reply.getChannel()) || !reply.isSuccessful()) {
            return true;
        }
        if (ClientSession.isDisconnecting(to)) {
            reply.getAdvice(true).put(Message.RECONNECT_FIELD, Message.RECONNECT_NONE_VALUE);
            forget(to);
        } else {
            connectAdvice.getAndSet(Optional.empty()).ifPresent(reconnect -> fail(to, reply, reconnect));
        }
        return true;
    }

    private static void fail(ServerSession session, ServerMessage.Mutable reply, String reconnect) {
        reply.setSuccessful(false);
        reply.put(Message.ERROR_FIELD, "500::Connection failed");
        reply.getAdvice(true).put(Message.RECONNECT_FIELD, reconnect);
        reply.getAdvice(true).put(Message.INTERVAL_FIELD, 0L);
        if (!Message.RECONNECT_RETRY_VALUE.equals(reconnect)) {
            // A server that advises a new handshake or none has removed the session.
            forget(session);
        }
    }

    private static void forget(ServerSession session) {
        ((ServerSessionImpl) session).getBayeuxServer().removeSession(session);
    }
}
