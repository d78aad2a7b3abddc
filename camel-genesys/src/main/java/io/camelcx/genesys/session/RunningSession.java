// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.GenesysConnection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * An open session.
 *
 * @param settings   what its users must agree on
 * @param supervisor keeps it open
 * @param user       the component that uses it
 * @param resources  those of all sessions of the connection
 * @param <U>        the type of its user
 */
public record RunningSession<U extends SessionUser>(
        SessionSettings settings, SessionSupervisor supervisor, U user, SessionResources resources) {

    /**
     * Starts to open a session.
     *
     * @param connection the connection, which must be running
     * @param access     as whom it is opened
     * @param channels   what the session subscribes to
     * @param user       makes the user of the session
     */
    public static <U extends SessionUser> RunningSession<U> start(
            GenesysConnection connection,
            SessionAccess access,
            NotificationChannels channels,
            SessionSettings settings,
            Function<SessionSupervisor, U> user) {
        SessionResources resources = SessionResources.of(connection);
        SessionResources.Open open = resources.acquire();
        SessionSupervisor supervisor = new SessionSupervisor(
                access,
                channels,
                settings,
                new ControlThread(open.timer(), fault -> {}),
                listener -> new CometdConnection(access, channels, open, settings, listener));
        U sessionUser = user.apply(supervisor);
        supervisor.start(sessionUser);
        return new RunningSession<>(settings, supervisor, sessionUser, resources);
    }

    /** Ends the session; done when the server has confirmed that, or after a short time. */
    public CompletableFuture<Void> stop() {
        return supervisor.stop();
    }

    /** Releases the resources, after {@link #stop()}. */
    public void close() {
        resources.release();
    }
}
