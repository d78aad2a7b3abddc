// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A session with any number of users, all of which get its notifications. It opens with the first user and closes with the last. */
public final class SharedSession {

    private static final long DISCONNECT_SECONDS = 5;

    private final GenesysConnection connection;
    private final SessionAccess access;
    private final NotificationChannels channels;
    private final SessionSettings settings;
    private final Users users = new Users(new CopyOnWriteArrayList<>());
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<RunningSession<Users>> running = Optional.empty();

    /** @param connection the connection, which must be running when the first user is added */
    public SharedSession(
            GenesysConnection connection,
            SessionAccess access,
            NotificationChannels channels,
            SessionSettings settings) {
        this.connection = connection;
        this.access = access;
        this.channels = channels;
        this.settings = settings;
    }

    /** As whom it is opened. */
    public SessionAccess access() {
        return access;
    }

    /** Adds a user. One that is added to an open session is called for the next change only. */
    public void add(SessionUser user) {
        lock.lock();
        try {
            users.all().add(user);
            if (running.isEmpty()) {
                running = Optional.of(RunningSession.start(connection, access, channels, settings, session -> users));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Removes a user. The last one waits a few seconds at most until the vendor has closed the session. */
    public void remove(SessionUser user) {
        lock.lock();
        try {
            users.all().remove(user);
            if (users.all().isEmpty()) {
                running.ifPresent(SharedSession::stop);
                running = Optional.empty();
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
    private record Users(List<SessionUser> all) implements SessionUser {

        private void each(Consumer<SessionUser> call) {
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
