// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

/**
 * How a CometD connection ended.
 *
 * @param failure why
 * @param next    when to open the next one
 */
record Ending(SessionFailure failure, Next next) {

    enum Next {
        /** At once: the server requests a new handshake. */
        AT_ONCE,
        /** After the delay of the schedule. */
        AFTER_DELAY,
        /** After the maximum delay: the server refuses this client. */
        AFTER_MAX_DELAY
    }

    /** An ending after which the next connection is opened after a delay. */
    static Ending of(SessionFailure failure) {
        return new Ending(failure, Next.AFTER_DELAY);
    }

    /** The ending of a session that could not be initialized. */
    static Ending ofInitialization(SessionFailure failure) {
        return new Ending(failure, failure.isPermanent() ? Next.AFTER_MAX_DELAY : Next.AFTER_DELAY);
    }
}
