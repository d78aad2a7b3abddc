// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.NotificationChannels;
import io.camelcx.genesys.session.SessionAccess;
import io.camelcx.genesys.session.SessionCookies;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.genesys.session.SharedSession;
import io.camelcx.genesys.workspace.client.WorkspaceClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Service;

/** The sessions of a connection, one for each agent. */
final class AgentSessions implements Service {

    /** As long as the vendor's own client waits. */
    private static final Duration INITIALIZATION_TIME = Duration.ofSeconds(30);

    private final GenesysConnection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, AgentSession> byAgent = new HashMap<>();

    private AgentSessions(GenesysConnection connection) {
        this.connection = connection;
    }

    /** Those of a connection. */
    static AgentSessions of(GenesysConnection connection) {
        return connection.shared(AgentSessions.class, () -> new AgentSessions(connection));
    }

    /**
     * The session of an agent, which opens with its first user.
     *
     * @param agent    blank for the user of the connection itself
     * @param channels what it subscribes to beside the channels of outcomes
     * @throws IllegalArgumentException if the connection has no password of the agent, or a running session has other settings
     */
    AgentSession session(String agent, List<String> channels, SessionSettings settings) {
        lock.lock();
        try {
            AgentSession session = byAgent.get(agent);
            if (session == null || session.shared().isIdle()) {
                session = create(agent, settings);
                byAgent.put(agent, session);
            } else if (!session.shared().settings().equals(settings)) {
                throw new IllegalArgumentException("All endpoints of an agent share a session: they must set"
                        + " maxMessageSize, reconnectDelay and reconnectMaxDelay alike");
            }
            session.shared().subscribe(channels);
            return session;
        } finally {
            lock.unlock();
        }
    }

    private AgentSession create(String agent, SessionSettings settings) {
        GenesysApi api = connection.apiAs(agent);
        api.tokensFor(GenesysWorkspaceEndpoint.SCHEME);
        SessionCookies cookies = new SessionCookies();
        WorkspaceClient client = new WorkspaceClient(api, cookies);
        AgentSession session = new AgentSession(api, client, INITIALIZATION_TIME);
        session.observe(new SharedSession(
                connection,
                new SessionAccess(api, cookies, client::initialize),
                new NotificationChannels(
                        GenesysWorkspaceEndpoint.SCHEME,
                        AgentChannels.BASE + "notifications",
                        AgentChannels.OF_OUTCOMES),
                settings,
                List.of(session)));
        return session;
    }

    @Override
    public void start() {
        // A session opens with its first user.
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            byAgent.clear();
        } finally {
            lock.unlock();
        }
    }
}
