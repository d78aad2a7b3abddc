// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.facade.Control;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The requests that the simulator received, the newest {@link #CAPACITY} of them. A request is visible from its arrival;
 * its status follows with the answer. Requests to the control surface are not recorded. Thread-safe.
 */
public final class Journal {
    /** How many requests are kept; the oldest are dropped. */
    public static final int CAPACITY = 100_000;

    /** How many bytes of a request's body are kept. */
    public static final int BODY_LIMIT = 65_536;

    private final Guard guard = new Guard();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private volatile boolean enabled;

    public Journal(boolean enabled) {
        this.enabled = enabled;
    }

    /** Switches recording on or off; off spares a benchmark the cost. What was recorded stays. */
    public void enabled(boolean recording) {
        enabled = recording;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** The recorded requests, the oldest first, as an immutable copy. */
    public List<RecordedRequest> requests() {
        return guard.get(() -> entries.stream().map(Entry::snapshot).toList());
    }

    /** The recorded requests with this method ({@code *} for any) and path pattern, in which {@code *} stands for any characters. */
    @Control("GET /journal")
    public List<RecordedRequest> requests(@Control.Default("*") String method, @Control.Default("*") String path) {
        PathPattern pattern = PathPattern.of(path);
        return requests().stream()
                .filter(request -> method.equals("*") || method.equals(request.method()))
                .filter(request -> pattern.matches(request.path()))
                .toList();
    }

    /** How many recorded requests have this method ({@code *} for any) and path pattern. */
    public int count(String method, String pathPattern) {
        return requests(method, pathPattern).size();
    }

    @Control("DELETE /journal")
    public void clear() {
        guard.run(() -> entries.clear());
    }

    Entry record(Instant at, String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
        int kept = Math.min(body.length, BODY_LIMIT);
        Entry entry = new Entry(at, method, path, query, headers, new String(body, 0, kept, StandardCharsets.UTF_8));
        guard.run(() -> {
            if (entries.size() == CAPACITY) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        });
        return entry;
    }

    /** A request whose answer may still be under way. */
    static final class Entry {
        private final RecordedRequest request;
        private volatile int status;

        private Entry(
                Instant at, String method, String path, String query, Map<String, List<String>> headers, String body) {
            this.request = new RecordedRequest(at, method, path, query, headers, body, 0);
        }

        void answered(int answerStatus) {
            status = answerStatus;
        }

        private RecordedRequest snapshot() {
            return new RecordedRequest(
                    request.at(),
                    request.method(),
                    request.path(),
                    request.query(),
                    request.headers(),
                    request.body(),
                    status);
        }
    }
}
