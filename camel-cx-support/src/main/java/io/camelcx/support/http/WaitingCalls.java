/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
