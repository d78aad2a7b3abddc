// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A session with any number of users, all of which get its notifications. It opens with the first user that receives them, or the first operation that
 * needs it, and closes with the last user.
 */
public final class SharedSession {

    private static final long DISCONNECT_SECONDS = 5;

    private final GenesysConnection connection;
    private final SessionAccess access;
    private final SessionSettings settings;
    private final Users users;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile NotificationChannels channels;
    private volatile Optional<RunningSession<Users>> running = Optional.empty();

    /** @param connection the connection, which must be running when the first user is added */
    public SharedSession(
            GenesysConnection connection,
            SessionAccess access,
            NotificationChannels channels,
            SessionSettings settings) {
        this(connection, access, channels, settings, List.of());
    }

    /**
     * As {@link #SharedSession(GenesysConnection, SessionAccess, NotificationChannels, SessionSettings)}, with observers.
     *
     * @param observers called before the users while there is one, but do not keep the session open
     */
    public SharedSession(
            GenesysConnection connection,
            SessionAccess access,
            NotificationChannels channels,
            SessionSettings settings,
            List<SessionUser> observers) {
        this.connection = connection;
        this.access = access;
        this.channels = channels;
        this.settings = settings;
        this.users = new Users(List.copyOf(observers), new CopyOnWriteArrayList<>());
    }

    /** As whom it is opened. */
    public SessionAccess access() {
        return access;
    }

    /** Adds a user. One that is added to a running session is called with its state, and then for each change. */
    public void add(SessionUser user) {
        lock.lock();
        try {
            users.all().add(user);
            running.ifPresentOrElse(session -> session.supervisor().join(user), this::start);
        } finally {
            lock.unlock();
        }
    }

    /** Adds a user that needs no open session yet. */
    void reserve(SessionUser user) {
        lock.lock();
        try {
            users.all().add(user);
            running.ifPresent(session -> session.supervisor().join(user));
        } finally {
            lock.unlock();
        }
    }

    /** Opens the session if it is not open, as long as it has a user. */
    public void open() {
        if (running.isPresent()) {
            return;
        }
        lock.lock();
        try {
            if (running.isEmpty() && !isIdle()) {
                start();
            }
        } finally {
            lock.unlock();
        }
    }

    private void start() {
        running = Optional.of(RunningSession.start(connection, access, channels, settings, session -> users));
    }

    /** Subscribes to further channels. An open session is closed and opened again for those that it does not have. */
    public void subscribe(List<String> names) {
        lock.lock();
        try {
            Set<String> all = new LinkedHashSet<>(channels.channels());
            if (all.addAll(names)) {
                channels = new NotificationChannels(channels.component(), channels.path(), List.copyOf(all));
                running.ifPresent(session -> {
                    stop(session);
                    users.closed();
                    start();
                });
            }
        } finally {
            lock.unlock();
        }
    }

    /** What its users must agree on. */
    public SessionSettings settings() {
        return settings;
    }

    /** Whether it has no user. */
    public boolean isIdle() {
        return users.all().isEmpty();
    }

    /** Ends the connection, if there is one, and opens another one; the failure is reported as that of the vendor's service. */
    public void reopen(SessionFailure failure) {
        running.ifPresent(session -> session.supervisor().reopen(failure));
    }

    /** Brings the users a message that was made on this side. */
    public void deliver(String channel, JsonNode data) {
        users.received(channel, data);
    }

    /** Removes a user. The last one waits a few seconds at most until the vendor has closed the session. */
    public void remove(SessionUser user) {
        lock.lock();
        try {
            users.all().remove(user);
            if (users.all().isEmpty()) {
                running.ifPresent(session -> {
                    stop(session);
                    running = Optional.empty();
                    users.stopped();
                });
            }
        } finally {
            lock.unlock();
        }
    }

    private static void stop(RunningSession<Users> session) {
        CompletableFuture<Void> disconnected = session.stop();
        disconnected
                .completeOnTimeout(null, DISCONNECT_SECONDS, TimeUnit.SECONDS)
                .join();
        session.close();
    }

    /** The state of the session. */
    public SessionStatus status() {
        return running.map(session -> session.supervisor().status())
                .orElseGet(() -> new SessionStatus(
                        SessionStatus.State.STOPPED, "no consumer uses it", Optional.empty(), Instant.EPOCH, 0));
    }

    /**
     * Runs a route of a user on one of the threads for all sessions of the connection.
     *
     * @throws java.util.concurrent.RejectedExecutionException if no session is open any more
     */
    public void execute(Runnable delivery) {
        SessionResources.of(connection).deliveries().execute(delivery);
    }

    /** Calls every user. */
    private record Users(List<SessionUser> observers, List<SessionUser> all) implements SessionUser {

        private void each(Consumer<SessionUser> call) {
            observers.forEach(call);
            all.forEach(call);
        }

        @Override
        public void opened() {
            each(SessionUser::opened);
        }

        @Override
        public void resumed(boolean messagesLost) {
            each(user -> user.resumed(messagesLost));
        }

        @Override
        public void closed() {
            each(SessionUser::closed);
        }

        @Override
        public void stopped() {
            each(SessionUser::stopped);
        }

        @Override
        public void check() {
            each(SessionUser::check);
        }

        @Override
        public void event(String state, String reason) {
            each(user -> user.event(state, reason));
        }

        @Override
        public void refused(CxApiException refusal) {
            each(user -> user.refused(refusal));
        }

        @Override
        public void received(String channel, JsonNode data) {
            each(user -> user.received(channel, data));
        }

        @Override
        public void answered() {
            each(SessionUser::answered);
        }
    }
}
