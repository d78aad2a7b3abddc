// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.RunningSession;
import io.camelcx.genesys.session.SessionAccess;
import io.camelcx.genesys.session.SessionCookies;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.genesys.session.SessionStatus;
import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.genesys.stats.client.Statistic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Service;

/**
 * The session for statistics of a connection, shared by all its consumers. It opens with the first registration and closes
 * with the last.
 */
public final class StatisticsSession implements Service {

    private static final long DISCONNECT_SECONDS = 5;

    private final GenesysConnection connection;
    private final SessionCookies cookies = new SessionCookies();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<RunningSession<StatisticsNotifications>> running = Optional.empty();
    private int registrations;

    /** @param connection the connection that owns it; it must be running when a consumer registers */
    public StatisticsSession(GenesysConnection connection) {
        this.connection = connection;
    }

    /** The session of a connection. */
    public static StatisticsSession of(GenesysConnection connection) {
        return connection.shared(StatisticsSession.class, () -> new StatisticsSession(connection));
    }

    /** The REST calls, with the cookies of this session. */
    public GenesysStatsClient client() {
        return new GenesysStatsClient(connection.api(), cookies);
    }

    /**
     * Subscribes to statistics.
     *
     * @param settings                 must be those of the other registrations
     * @param statistics               each with an id that is unique on the connection
     * @param statisticsPerSubscription how many of them go into one REST subscription
     * @param initialValues            whether the values at the opening of a subscription go to the sink
     * @param sink                     where values go
     * @throws IllegalArgumentException if the session runs with other settings
     */
    public StatisticsRegistration register(
            SessionSettings settings,
            List<Statistic> statistics,
            int statisticsPerSubscription,
            boolean initialValues,
            StatisticsSink sink) {
        StatisticsRegistration registration = new StatisticsRegistration(statistics, initialValues, sink);
        lock.lock();
        try {
            RunningSession<StatisticsNotifications> session = running.orElseGet(() -> start(settings));
            requireSame(session.settings(), settings);
            running = Optional.of(session);
            registrations++;
            session.user().add(registration, statisticsPerSubscription);
        } finally {
            lock.unlock();
        }
        return registration;
    }

    /** Unsubscribes from statistics. Waits a few seconds at most for the vendor's responses. */
    public void unregister(StatisticsRegistration registration) {
        lock.lock();
        try {
            if (running.isPresent()) {
                await(running.get().user().remove(registration));
                registrations--;
                if (registrations == 0) {
                    stop();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The state of the session. */
    public SessionStatus status() {
        return running.map(session -> session.supervisor().status())
                .orElseGet(() -> new SessionStatus(
                        SessionStatus.State.STOPPED, "no consumer uses it", Optional.empty(), Instant.EPOCH, 0));
    }

    private RunningSession<StatisticsNotifications> start(SessionSettings settings) {
        return RunningSession.start(
                connection,
                SessionAccess.of(connection.api(), cookies),
                StatisticsNotifications.CHANNELS,
                settings,
                supervisor -> new StatisticsNotifications(connection.api(), client(), settings, supervisor));
    }

    private static void requireSame(SessionSettings settings, SessionSettings others) {
        if (!settings.equals(others)) {
            throw new IllegalArgumentException(
                    "maxMessageSize, subscriptionCheckInterval and the reconnect delays belong to the session that all "
                            + "consumers of a connection share: set them once, on the component. The session runs with "
                            + settings
                            + ", this consumer has " + others);
        }
    }

    @Override
    public void start() {
        // opened by the first registration
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running.ifPresent(session -> {
                await(session.stop());
                session.close();
            });
            running = Optional.empty();
            registrations = 0;
        } finally {
            lock.unlock();
        }
    }

    private static void await(CompletableFuture<Void> disconnected) {
        disconnected
                .completeOnTimeout(null, DISCONNECT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
