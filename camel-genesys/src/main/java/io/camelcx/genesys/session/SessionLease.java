// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.error.CxApiException;

/**
 * Reserves a session for a producer until it is closed: the first of its operations opens the session, which stays open from then on. Operations wait for
 * the session, and are informed by its observers.
 */
public final class SessionLease implements AutoCloseable {

    private final SharedSession session;
    private final SessionUser user = new SilentUser();

    private SessionLease(SharedSession session) {
        this.session = session;
    }

    /** Reserves a session, or keeps an open one open. */
    public static SessionLease of(SharedSession session) {
        SessionLease lease = new SessionLease(session);
        session.reserve(lease.user);
        return lease;
    }

    /** Closes the session if it has no other user. */
    @Override
    public void close() {
        session.remove(user);
    }

    private static final class SilentUser implements SessionUser {

        @Override
        public void event(String state, String reason) {
            // An operation that needs the session waits for it.
        }

        @Override
        public void refused(CxApiException refusal) {
            // Operations fail with it.
        }

        @Override
        public void received(String channel, JsonNode data) {
            // Outcomes are matched for all producers of the session.
        }
    }
}
