// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The results of the last deliveries by their keys. Any thread may call it. */
final class RecentResults {

    static final int MAX_RESULTS = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> results = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MAX_RESULTS;
        }
    };

    void put(String key, String result) {
        lock.lock();
        try {
            results.put(key, result);
        } finally {
            lock.unlock();
        }
    }

    Optional<String> get(String key) {
        lock.lock();
        try {
            return Optional.ofNullable(results.get(key));
        } finally {
            lock.unlock();
        }
    }
}
