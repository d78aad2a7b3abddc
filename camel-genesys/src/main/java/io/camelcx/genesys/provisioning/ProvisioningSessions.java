// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.provisioning.client.ProvisioningClient;
import io.camelcx.genesys.session.NotificationChannels;
import io.camelcx.genesys.session.SessionAccess;
import io.camelcx.genesys.session.SessionCookies;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.genesys.session.SharedSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Service;

/** The session of a connection, which all of its endpoints share. */
final class ProvisioningSessions implements Service {

    private static final String NOTIFICATIONS = "/provisioning/v3/notifications";

    private final GenesysConnection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<ProvisioningSession> current = Optional.empty();

    private ProvisioningSessions(GenesysConnection connection) {
        this.connection = connection;
    }

    /** That of a connection. */
    static ProvisioningSessions of(GenesysConnection connection) {
        return connection.shared(ProvisioningSessions.class, () -> new ProvisioningSessions(connection));
    }

    /**
     * The session, which opens with its first user.
     *
     * @param channels what it subscribes to
     * @throws IllegalArgumentException if the running session has other settings
     */
    ProvisioningSession session(List<String> channels, SessionSettings settings, Duration warmUp) {
        lock.lock();
        try {
            Optional<ProvisioningSession> running =
                    current.filter(session -> !session.shared().isIdle());
            if (running.filter(session -> !session.shared().settings().equals(settings)
                            || !session.warmUp().equals(warmUp))
                    .isPresent()) {
                throw new IllegalArgumentException("All endpoints of a connection share a session: they must set"
                        + " warmUp, maxMessageSize, reconnectDelay and reconnectMaxDelay alike");
            }
            ProvisioningSession session = running.orElseGet(() -> create(channels, settings, warmUp));
            current = Optional.of(session);
            session.shared().subscribe(channels);
            return session;
        } finally {
            lock.unlock();
        }
    }

    private ProvisioningSession create(List<String> channels, SessionSettings settings, Duration warmUp) {
        GenesysApi api = connection.api();
        api.tokensFor(GenesysProvisioningEndpoint.SCHEME);
        SessionCookies cookies = new SessionCookies();
        ProvisioningClient client = new ProvisioningClient(api, cookies);
        ProvisioningSession session = new ProvisioningSession(api, client, warmUp);
        session.observe(new SharedSession(
                connection,
                new SessionAccess(api, cookies, session::initialize),
                new NotificationChannels(GenesysProvisioningEndpoint.SCHEME, NOTIFICATIONS, channels),
                settings,
                List.of(session)));
        return session;
    }

    @Override
    public void start() {
        // The session opens with its first user.
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            current = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
