// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import io.camelcx.simulator.genesys.settings.UpdateDelivery;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.ServerSessionImpl;

/** The CometD sessions, found by the cookie under which they were made. Thread-safe. */
final class NotificationHub implements BayeuxServer.SessionListener, BayeuxServer.SubscriptionListener {
    private final Map<String, ClientSession> byClientId = new ConcurrentHashMap<>();
    private final Map<String, List<ClientSession>> byCookie = new ConcurrentHashMap<>();
    private final NotificationListener listener;
    private final Supplier<UpdateDelivery> delivery;

    /**
     * A hub without sessions.
     *
     * @param listener receives subscriptions, and the ends of sessions
     * @param delivery how messages leave their queue
     */
    NotificationHub(NotificationListener listener, Supplier<UpdateDelivery> delivery) {
        this.delivery = delivery;
        this.listener = listener;
    }

    void sendTo(String cookie, String channel, String dataJson) {
        byCookie.getOrDefault(cookie, List.of()).forEach(session -> session.deliver(channel, dataJson));
    }

    void sendToAll(String channel, String dataJson) {
        byClientId.values().forEach(session -> session.deliver(channel, dataJson));
    }

    Collection<ClientSession> sessions() {
        return byClientId.values();
    }

    /** Removes all sessions; clients notice it with their next poll, which is at once for those that wait. */
    void dropSessions() {
        byClientId.values().forEach(NotificationHub::drop);
    }

    /** Removes the sessions that were made under a cookie. */
    void dropSessions(String cookie) {
        byCookie.getOrDefault(cookie, List.of()).forEach(NotificationHub::drop);
    }

    void sendDisconnect() {
        byClientId.values().forEach(ClientSession::disconnect);
    }

    private static void drop(ClientSession client) {
        client.wake();
        client.session().getBayeuxServer().removeServerSession(client.session(), true);
    }

    /** Answers all waiting polls at once, with a reply that has no message. */
    void wakePolls() {
        byClientId.values().forEach(ClientSession::wake);
    }

    /** Drops the sessions of a server that is gone. */
    void clear() {
        byClientId.clear();
        byCookie.clear();
    }

    @Override
    public void sessionAdded(ServerSession session, ServerMessage message) {
        BayeuxContext context = message.getBayeuxContext();
        String cookie = (String) context.getRequestAttribute(NotificationServer.SESSION_ATTRIBUTE);
        ClientSession client = ClientSession.of((ServerSessionImpl) session, cookie);
        session.addListener((ServerSession.QueueMaxedListener) (to, queue, from, dropped) -> forgetSlow(client));
        session.addListener((ServerSession.DeQueueListener) (of, queue) -> {
            ClientSession.dropWakeUps(queue);
            rearrange(queue);
        });
        byClientId.put(session.getId(), client);
        byCookie.compute(cookie, (key, sessions) -> {
            List<ClientSession> all = sessions == null ? new CopyOnWriteArrayList<>() : sessions;
            all.add(client);
            return all;
        });
    }

    private void rearrange(Queue<ServerMessage> queue) {
        UpdateDelivery how = delivery.get();
        if (how == UpdateDelivery.IN_ORDER) {
            return;
        }
        Deque<ServerMessage> rearranged = new ArrayDeque<>();
        for (ServerMessage message : queue) {
            if (how == UpdateDelivery.REVERSED) {
                rearranged.addFirst(message);
            } else {
                rearranged.addLast(message);
                rearranged.addLast(message);
            }
        }
        queue.clear();
        queue.addAll(rearranged);
    }

    @Override
    public void sessionRemoved(ServerSession session, ServerMessage message, boolean timeout) {
        ClientSession client = byClientId.remove(session.getId());
        if (client == null) {
            return;
        }
        List<ClientSession> left = byCookie.computeIfPresent(client.cookie(), (cookie, sessions) -> {
            sessions.remove(client);
            return sessions.isEmpty() ? null : sessions;
        });
        if (left == null) {
            listener.ended(client.cookie(), timeout);
        }
    }

    @Override
    public void subscribed(ServerSession session, ServerChannel channel, ServerMessage message) {
        ClientSession client = byClientId.get(session.getId());
        if (client != null && client.channels().add(channel.getId())) {
            listener.subscribed(client, channel.getId());
        }
    }

    @Override
    public void unsubscribed(ServerSession session, ServerChannel channel, ServerMessage message) {
        ClientSession client = byClientId.get(session.getId());
        if (client != null) {
            client.channels().remove(channel.getId());
        }
    }

    /** A client whose queue is full loses its session, as the loss of single messages would go unnoticed. */
    private static boolean forgetSlow(ClientSession client) {
        BayeuxServerImpl bayeux = client.session().getBayeuxServer();
        // Later and elsewhere, as the session's lock is held here.
        bayeux.execute(() -> bayeux.removeServerSession(client.session(), true));
        return false;
    }
}
