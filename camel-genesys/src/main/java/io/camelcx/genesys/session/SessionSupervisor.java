// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.session.SessionStatus.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps a session open by one CometD connection after the other, without end, with growing delays. Its state changes on the
 * control thread only.
 */
public final class SessionSupervisor {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSupervisor.class);

    private final SessionAccess access;
    private final GenesysApi api;
    private final NotificationChannels channels;
    private final SessionSettings settings;
    private final ControlThread control;
    private final Function<CometdConnection.Listener, CometdConnection> connections;
    private final SessionReport report;
    private final ReconnectSchedule schedule;

    private SessionUser user;
    private Optional<CometdConnection> current = Optional.empty();
    private int refusedPolls;
    private Optional<CompletableFuture<Void>> initialization = Optional.empty();
    private boolean open;
    private boolean wasOpen;
    private boolean messagesLost;
    private boolean stopped;

    SessionSupervisor(
            SessionAccess access,
            NotificationChannels channels,
            SessionSettings settings,
            ControlThread control,
            Function<CometdConnection.Listener, CometdConnection> connections) {
        this.access = access;
        this.api = access.api();
        this.channels = channels;
        this.settings = settings;
        this.control = control.withOnFault(this::fault);
        this.connections = connections;
        this.schedule = new ReconnectSchedule(settings.reconnect());
        this.report = new SessionReport(api.clock());
    }

    /** The thread on which the session's state and its user's change. */
    public ControlThread control() {
        return control;
    }

    /** The current state. */
    public SessionStatus status() {
        return report.status();
    }

    /** Opens the session for its user. */
    void start(SessionUser sessionUser) {
        user = sessionUser;
        control.execute(this::connect);
        if (!settings.check().isZero()) {
            control.schedule(settings.check(), this::check);
        }
    }

    private void check() {
        // First, so that the checks go on whatever fails here.
        control.schedule(settings.check(), this::check);
        if (open && report.status().state() == State.CONNECTED) {
            user.check();
        }
    }

    /** Reports the state to a user that was added after the start. */
    void join(SessionUser added) {
        control.execute(() -> {
            SessionStatus now = report.status();
            if (now.state() != State.CONNECTING && !stopped) {
                added.joined(now.state().name(), now.reason());
            }
        });
    }

    /** Ends the session; done when the server has confirmed that, or after a short time, and no initialization goes on. */
    CompletableFuture<Void> stop() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        control.execute(() -> {
            stopped = true;
            CompletableFuture<Void> none = CompletableFuture.completedFuture(null);
            CompletableFuture.allOf(current.map(CometdConnection::close).orElse(none), initialization.orElse(none))
                    .whenComplete((ended, failure) -> done.complete(null));
        });
        return done;
    }

    /**
     * Sets the state, on the control thread.
     *
     * @param event reported to the user if the state has changed
     */
    public void change(State state, SessionFailure failure, String event) {
        if (report.change(state, failure)) {
            user.event(event, failure.reason());
        }
    }

    /** Ends the current connection for a reason on this side, and opens another one: after the maximum delay for a permanent refusal. */
    void reopen(SessionFailure failure) {
        control.execute(() -> current.ifPresent(connection -> connection.refuse(failure)));
    }

    private void connect() {
        if (!stopped && current.isEmpty() && initialization.isEmpty()) {
            // A REST call must not block the thread of all sessions.
            CompletableFuture<Void> begun = CompletableFuture.supplyAsync(
                            access.initialization(), api.threads().workers())
                    .thenCompose(Function.identity());
            initialization = Optional.of(begun);
            begun.whenComplete((done, failure) -> control.execute(() -> handshake(failure)));
        }
    }

    private void handshake(Throwable failure) {
        initialization = Optional.empty();
        if (stopped) {
            return;
        }
        if (failure == null) {
            CometdConnection connection = connections.apply(new Events());
            current = Optional.of(connection);
            connection.open();
        } else {
            ended(Ending.ofInitialization(SessionFailure.of(failure)));
        }
    }

    private void opened() {
        if (current.isEmpty()) {
            // Abandoned meanwhile.
            return;
        }
        open = true;
        wasOpen = true;
        refusedPolls = 0;
        messagesLost = false;
        report.clearRefusal();
        connected();
        user.opened();
    }

    private void alive() {
        refusedPolls = 0;
        if (open && report.status().state() == State.DISCONNECTED) {
            connected();
            user.resumed(messagesLost);
            messagesLost = false;
        }
        report.connectedFor().ifPresent(schedule::openFor);
    }

    private void connected() {
        LOG.info("The session of {} at {} is open", channels.component(), api.baseUrl());
        change(State.CONNECTED, SessionFailure.NONE, State.CONNECTED.name());
    }

    /** One poll that is refused because the token has expired is no interruption: the next one has a new token. */
    private void interrupted(SessionFailure failure) {
        if (failure.isTokenRefused() && refusedPolls == 0) {
            refusedPolls++;
            return;
        }
        messagesLost = messagesLost || !failure.isTokenRefused();
        if (report.status().state() != State.DISCONNECTED) {
            LOG.warn(
                    "The session of {} at {} is interrupted: {}",
                    channels.component(),
                    api.baseUrl(),
                    failure.reason());
            disconnected(failure);
        }
    }

    private void ended(Ending ending) {
        current = Optional.empty();
        open = false;
        user.closed();
        if (stopped) {
            return;
        }
        report.connectedFor().ifPresent(schedule::openFor);
        SessionFailure failure = ending.failure();
        // What has worked before is configured correctly: a refusal is then more likely to pass.
        boolean mayPass = wasOpen && failure.isOfSession() && ending.next() == Ending.Next.AFTER_MAX_DELAY;
        Duration due = schedule.next(mayPass ? Ending.Next.AFTER_DELAY : ending.next());
        Duration delay = failure.retryAfter().orElse(due);
        boolean firstOccurrence = ending.next() != Ending.Next.AFTER_MAX_DELAY || refused(failure);
        LOG.atLevel(firstOccurrence ? Level.WARN : Level.DEBUG)
                .log(
                        "The session of {} at {} has ended, next attempt in {} ms: {}",
                        channels.component(),
                        api.baseUrl(),
                        delay.toMillis(),
                        failure.reason());
        api.metrics().counter(channels.metric("reconnects")).increment();
        disconnected(failure);
        control.schedule(delay, this::connect);
    }

    private boolean refused(SessionFailure failure) {
        boolean firstOccurrence = report.refused(failure);
        if (firstOccurrence) {
            failure.refusal().ifPresent(user::refused);
        }
        return firstOccurrence;
    }

    private void disconnected(SessionFailure failure) {
        change(State.DISCONNECTED, failure, State.DISCONNECTED.name());
    }

    /** The state of the session may be half changed: the session is abandoned and reopened. */
    private void fault(Throwable fault) {
        Optional<CometdConnection> broken = current;
        current = Optional.empty();
        open = false;
        if (stopped) {
            return;
        }
        report.connectedFor().ifPresent(schedule::openFor);
        Duration delay = schedule.next(Ending.Next.AFTER_DELAY);
        // Before the rest, which may fail likewise.
        control.schedule(delay, this::connect);
        LOG.error(
                "The session of {} at {} is abandoned, next attempt in {} ms",
                channels.component(),
                api.baseUrl(),
                delay.toMillis());
        disconnected(SessionFailure.unexpected(fault));
        user.closed();
        broken.ifPresent(CometdConnection::close);
    }

    /** Brings the events of a connection to the control thread. A connection that has ended reports nothing any more. */
    private final class Events implements CometdConnection.Listener {

        @Override
        public void opened() {
            control.execute(SessionSupervisor.this::opened);
        }

        @Override
        public void alive() {
            control.execute(SessionSupervisor.this::alive);
        }

        @Override
        public void interrupted(SessionFailure failure) {
            control.execute(() -> SessionSupervisor.this.interrupted(failure));
        }

        @Override
        public void ended(Ending ending) {
            control.execute(() -> SessionSupervisor.this.ended(ending));
        }

        @Override
        public void answered() {
            user.answered();
        }

        @Override
        public void received(String channel, JsonNode data) {
            user.received(channel, data);
        }
    }
}
