// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.thread.CxThreads;
import io.camelcx.support.thread.LoggingTimer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.spi.ExecutorServiceManager;
import org.eclipse.jetty.client.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads and the HTTP client of all sessions of a connection: their number does not grow with that of the sessions. They exist from the start of
 * the first session to the end of the last one.
 */
public final class SessionResources implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(SessionResources.class);

    /** The most routes that consumers of notifications run at the same time. */
    private static final int MAX_DELIVERIES = 32;

    /** One of them selects; the others read responses, which never blocks. */
    private static final int MAX_POLL_THREADS = 8;

    private final GenesysConnection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Open> open = Optional.empty();
    private int sessions;

    /**
     * What sessions use.
     *
     * @param http    makes their polls
     * @param timer   the thread on which their states change
     * @param deliveries run the routes of consumers
     * @param responseTimeout how long a response may take
     */
    record Open(
            HttpClient http,
            ScheduledExecutorService timer,
            Executor deliveries,
            Duration responseTimeout,
            Runnable closing) {}

    private SessionResources(GenesysConnection connection) {
        this.connection = connection;
    }

    /** Those of a connection. */
    static SessionResources of(GenesysConnection connection) {
        return connection.shared(SessionResources.class, () -> new SessionResources(connection));
    }

    /** For one more session, which must {@link #release()} them. */
    Open acquire() {
        lock.lock();
        try {
            open = Optional.of(open.orElseGet(this::create));
            sessions++;
            return open.get();
        } finally {
            lock.unlock();
        }
    }

    /** A session has ended. */
    void release() {
        lock.lock();
        try {
            sessions--;
            if (sessions == 0) {
                stop();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Run the routes of consumers, while there is a session. */
    Executor deliveries() {
        lock.lock();
        try {
            return open.orElseThrow(() -> new RejectedExecutionException("no session is open"))
                    .deliveries();
        } finally {
            lock.unlock();
        }
    }

    private Open create() {
        CamelContext context = connection.getCamelContext();
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        ScheduledExecutorService control = CxThreads.timer(context, connection, "GenesysSession");
        ExecutorService threads = CxThreads.pool(context, connection, "GenesysCometd", MAX_POLL_THREADS);
        ScheduledExecutorService timer = new LoggingTimer(control, "the sessions of " + connection);
        CxThreads deliveries = CxThreads.start(context, connection, "GenesysDelivery", MAX_DELIVERIES);
        HttpOptions options = connection.getHttp();
        HttpClient http = PollClient.start(context, options, threads, timer);
        return new Open(http, timer, deliveries.workers(), options.getResponseTimeout(), () -> {
            stop(http);
            manager.shutdownNow(control);
            deliveries.stop(context);
            manager.shutdownGraceful(threads);
        });
    }

    private static void stop(HttpClient http) {
        try {
            http.stop();
        } catch (Exception e) {
            LOG.debug("The HTTP client of the sessions did not stop cleanly", e);
        }
    }

    @Override
    public void start() {
        // opened by the first session
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            open.ifPresent(resources -> resources.closing().run());
            open = Optional.empty();
            sessions = 0;
        } finally {
            lock.unlock();
        }
    }
}
