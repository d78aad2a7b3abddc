// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls that no thread works on at the moment. Executors that are shut down drop their tasks without a word: only through this list can
 * the calls behind them be told.
 */
final class WaitingCalls {

    private final Set<HttpCall<?>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    boolean isClosed() {
        return closed;
    }

    void add(HttpCall<?> call) {
        calls.add(call);
        if (closed) {
            call.stopped();
        }
    }

    void remove(HttpCall<?> call) {
        calls.remove(call);
    }

    void close() {
        closed = true;
        calls.forEach(HttpCall::stopped);
        calls.clear();
    }
}
