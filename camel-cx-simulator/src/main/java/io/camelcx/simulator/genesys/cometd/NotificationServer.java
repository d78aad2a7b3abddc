// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import io.camelcx.simulator.genesys.settings.CometdSettings;
import io.camelcx.simulator.genesys.settings.UpdateDelivery;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The notifications of one API: a CometD server over long polling, whose clients belong to the sessions of the API. A filter
 * of the API must set {@link #SESSION_ATTRIBUTE} for each request. Thread-safe.
 */
public final class NotificationServer {
    /** The request attribute that holds the value of the session's cookie. */
    public static final String SESSION_ATTRIBUTE = NotificationServer.class.getName() + ".session";

    private final Collection<String> channels;
    private final boolean wildcards;
    private final NotificationHub hub;
    private final BayeuxQuirks quirks = new BayeuxQuirks();
    private final ReplyFaults replyFaults = new ReplyFaults();

    private NotificationServer(
            Collection<String> channels,
            boolean wildcards,
            NotificationListener listener,
            Supplier<UpdateDelivery> delivery) {
        this.channels = channels;
        this.wildcards = wildcards;
        this.hub = new NotificationHub(listener, delivery);
    }

    /**
     * Notifications on channels that clients name one by one.
     *
     * @param delivery how messages leave their queue
     */
    public static NotificationServer of(
            Collection<String> channels, NotificationListener listener, Supplier<UpdateDelivery> delivery) {
        return new NotificationServer(channels, false, listener, delivery);
    }

    /** Notifications on channels that clients may also subscribe to by patterns, such as {@code /**}. */
    public static NotificationServer withWildcards(
            Collection<String> channels, NotificationListener listener, Supplier<UpdateDelivery> delivery) {
        return new NotificationServer(channels, true, listener, delivery);
    }

    /** Serves the notifications at this path and below it, in a server that is about to start. */
    public void mount(ServletContextHandler context, CometdSettings limits, String path) {
        CometdServer bayeux = new CometdServer(limits, channels, wildcards);
        bayeux.addListener(hub);
        bayeux.addExtension(quirks);
        bayeux.addExtension(replyFaults);
        ServletHolder holder = new ServletHolder(new NotificationServlet(bayeux));
        holder.setName(path);
        holder.setAsyncSupported(true);
        // The CometD server must be started before the first request, not by it.
        holder.setInitOrder(1);
        context.addServlet(holder, path + "/*");
    }

    /** Sends to the clients of a session that are subscribed to the channel; the data is JSON text already. */
    public void sendTo(String cookie, String channel, String dataJson) {
        hub.sendTo(cookie, channel, dataJson);
    }

    /** Sends to all clients that are subscribed to the channel. */
    public void sendToAll(String channel, String dataJson) {
        hub.sendToAll(channel, dataJson);
    }

    public List<SessionSnapshot> sessions() {
        return hub.sessions().stream().map(ClientSession::snapshot).toList();
    }

    /** Removes all clients; they notice it with their next poll, which is at once for those that wait. */
    public void dropSessions() {
        hub.dropSessions();
    }

    /** Removes the clients of one session. */
    public void dropSessions(String cookie) {
        hub.dropSessions(cookie);
    }

    /** Sends {@code /meta/disconnect} to all clients. */
    public void sendDisconnect() {
        hub.sendDisconnect();
    }

    /** Makes the next reply to {@code /meta/connect} fail with this advice; a poll that waits is answered at once. */
    public void adviseOnNextConnect(String reconnect) {
        quirks.adviseOnNextConnect(reconnect);
        hub.wakePolls();
    }

    /** Makes the next {@code count} messages to {@code /meta/subscribe} fail. */
    public void failSubscribes(int count) {
        quirks.failSubscribes(count);
    }

    /** Changes Bayeux replies; a poll that waits is answered at once, so that the fault need not wait for it. */
    public void onReply(ReplyFault fault) {
        replyFaults.add(fault);
        hub.wakePolls();
    }

    /** Ends all changes of Bayeux replies. */
    public void clearReplyFaults() {
        replyFaults.clear();
    }

    /** Drops the clients of a server that is gone. */
    public void forgetClients() {
        hub.clear();
    }
}
