// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
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
 * The session for statistics of a connection. It opens with the first registration and closes with the last, and is one
 * however many consumers there are.
 */
public final class StatisticsSession implements Service {

    private static final long DISCONNECT_SECONDS = 5;

    private final GenesysConnection connection;
    private final SessionCookies cookies = new SessionCookies();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<RunningSession> running = Optional.empty();
    private int registrations;

    /** @param connection the connection that owns it; it must be running when somebody registers */
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
     * Asks for statistics.
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
            RunningSession session = running.orElseGet(() -> start(settings));
            session.requireSame(settings);
            running = Optional.of(session);
            registrations++;
            session.supervisor().add(registration, statisticsPerSubscription);
        } finally {
            lock.unlock();
        }
        return registration;
    }

    /** Gives statistics back. Waits a few seconds at most for the vendor to take leave. */
    public void unregister(StatisticsRegistration registration) {
        lock.lock();
        try {
            if (running.isPresent()) {
                await(running.get().supervisor().remove(registration));
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
                        SessionStatus.State.STOPPED, "nobody uses it", Optional.empty(), Instant.EPOCH, 0));
    }

    private RunningSession start(SessionSettings settings) {
        GenesysApi api = connection.api();
        return RunningSession.start(connection, api, new GenesysStatsClient(api, cookies), cookies, settings);
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
                await(session.supervisor().stop());
                session.close(connection.getCamelContext());
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
