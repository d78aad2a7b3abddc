// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import io.camelcx.simulator.genesys.settings.CometdSettings;
import java.util.Collection;
import java.util.List;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.server.ConfigurableServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.server.AbstractServerTransport;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.JacksonJSONContextServer;
import org.cometd.server.http.AbstractHttpTransport;
import org.cometd.server.http.JSONHttpTransport;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** The CometD server, configured as the vendor's: long polling alone, its advice, an API's channels, its error texts. */
final class CometdServer extends BayeuxServerImpl {
    private static final long SWEEP_MILLIS = 997;
    private static final int MAX_THREADS = 64;

    private final Collection<String> channels;

    /**
     * A server that is not started.
     *
     * @param channels the channels that exist
     * @param wildcards whether clients may subscribe to all channels of a kind, such as {@code /**}
     */
    CometdServer(CometdSettings settings, Collection<String> channels, boolean wildcards) {
        this.channels = channels;
        setOption(
                AbstractServerTransport.TIMEOUT_OPTION,
                settings.connectTimeout().toMillis());
        setOption(AbstractServerTransport.INTERVAL_OPTION, 0L);
        setOption(
                AbstractServerTransport.MAX_INTERVAL_OPTION,
                settings.maxInterval().toMillis());
        setOption(AbstractServerTransport.MAX_QUEUE_OPTION, settings.maxQueue());
        setOption(AbstractServerTransport.JSON_CONTEXT_OPTION, new JacksonJSONContextServer());
        setOption(
                SWEEP_PERIOD_OPTION,
                Math.min(SWEEP_MILLIS, settings.maxInterval().toMillis()));
        // Several clients may share one cookie store, as the vendor's cookies require.
        setOption(AbstractHttpTransport.MAX_SESSIONS_PER_BROWSER_OPTION, -1);
        setTransports(List.of(new JSONHttpTransport(this)));
        setAllowedTransports(JSONHttpTransport.NAME);
        setSecurityPolicy(new ChannelPolicy(channels, wildcards));
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 0);
        threads.setName("cx-simulator-cometd");
        threads.setDaemon(true);
        setExecutor(threads);
        setScheduler(new ScheduledExecutorScheduler("cx-simulator-cometd-scheduler", true));
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        channels.forEach(channel ->
                createChannelIfAbsent(channel, (ConfigurableServerChannel created) -> created.setPersistent(true)));
    }

    @Override
    protected void unknownSession(ServerMessage.Mutable reply) {
        super.unknownSession(reply);
        reply.put(Message.ERROR_FIELD, "402::Unknown client");
    }
}
