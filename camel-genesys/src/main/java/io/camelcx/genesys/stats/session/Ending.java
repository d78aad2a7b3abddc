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
        AFTER_LONGEST_DELAY
    }

    static Ending of(SessionFailure failure) {
        return new Ending(failure, failure.permanent() ? Next.AFTER_LONGEST_DELAY : Next.AFTER_DELAY);
    }
}
