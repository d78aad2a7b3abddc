// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.cluster;

import io.camelcx.test.cluster.TwoNodes;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * A consumer to run under {@code master:}, and the changes that it follows.
 *
 * @param from its URI
 * @param promise whether it delivers what changes while no consumer runs
 * @param change makes the change of a number
 * @param number the number of the change that an exchange delivers; {@code -1} if it delivers none
 * @param atServer how many sessions and subscriptions the server holds
 */
record ClusteredConsumer(
        String from, Promise promise, Change change, Function<Exchange, Integer> number, Supplier<Integer> atServer) {

    enum Promise {
        /** Every change is delivered. */
        everyChange,
        /** The notifications while the session is open are delivered. */
        whileConnected
    }

    @FunctionalInterface
    interface Change {
        void make(TwoNodes nodes, int number) throws Exception;
    }

    static int none() {
        return 0;
    }

    @Override
    public String toString() {
        return from.substring(0, from.indexOf('?'));
    }
}
