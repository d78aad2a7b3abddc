// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

/**
 * How a CometD connection ended.
 *
 * @param failure why
 * @param next    when to open the next one
 */
record Ending(SessionFailure failure, Next next) {

    enum Next {
        /** The server is there and asks for a new handshake. */
        AT_ONCE,
        /** After the delay that is due. */
        AFTER_DELAY,
        /** The server refuses us: after the longest delay. */
        AFTER_MAX_DELAY
    }

    /** An ending that says nothing about what the server thinks of us. */
    static Ending of(SessionFailure failure) {
        return new Ending(failure, Next.AFTER_DELAY);
    }
}
