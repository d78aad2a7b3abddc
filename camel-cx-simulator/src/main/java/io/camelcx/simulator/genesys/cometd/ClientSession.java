// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.ChannelId;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.ServerSessionImpl;

/** A CometD session with the cookie under which it was made and the channels to which it subscribed. */
record ClientSession(ServerSessionImpl session, String cookie, Set<String> channels) implements Subscriber {

    private static final String WAKE_UP = "/meta/wake-up";
    private static final String DISCONNECTING = ClientSession.class.getName() + ".disconnecting";

    static ClientSession of(ServerSessionImpl session, String cookie) {
        return new ClientSession(session, cookie, ConcurrentHashMap.newKeySet());
    }

    @Override
    public void deliver(String channel, String dataJson) {
        if (isSubscribed(channel)) {
            ServerMessage.Mutable message = session.getBayeuxServer().newMessage();
            message.setChannel(channel);
            message.setData(new RawValue(dataJson));
            session.deliver(null, message, Promise.noop());
        }
    }

    private boolean isSubscribed(String channel) {
        return channels.contains(channel)
                || new ChannelId(channel).getAllIds().stream().anyMatch(channels::contains);
    }

    /**
     * Answers the session's poll: the one that waits, the one that is just arriving, or else the next. Only a
     * message in the queue does that for all three, so one is queued that {@link #dropWakeUps} takes out again.
     */
    void wake() {
        queueMeta(WAKE_UP);
    }

    /** Queues {@code /meta/disconnect}; the reply to the poll that carries it ends the session. */
    void disconnect() {
        session.setAttribute(DISCONNECTING, true);
        queueMeta(Channel.META_DISCONNECT);
    }

    static boolean isDisconnecting(ServerSession session) {
        return session.getAttribute(DISCONNECTING) != null;
    }

    /** Takes the messages of {@link #wake} out of a queue that is about to leave. */
    static void dropWakeUps(Queue<ServerMessage> queue) {
        queue.removeIf(message -> message.getChannel().equals(WAKE_UP));
    }

    private void queueMeta(String channel) {
        ServerMessage.Mutable message = session.getBayeuxServer().newMessage();
        message.setChannel(channel);
        message.setSuccessful(true);
        session.deliver(null, message, Promise.noop());
    }

    SessionSnapshot snapshot() {
        return new SessionSnapshot(session.getId(), cookie, Set.copyOf(channels), queuedMessages());
    }

    private int queuedMessages() {
        session.getLock().lock();
        try {
            return session.getQueue().size();
        } finally {
            session.getLock().unlock();
        }
    }
}
