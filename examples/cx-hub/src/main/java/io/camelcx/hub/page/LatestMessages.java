// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The latest message of every subject, in the order of arrival.
 *
 * <p>A reader keeps only the position up to which it has read. So a new browser (position 0) gets all messages, a fast one each
 * change, and a slow one skips replaced messages: there is no queue that could grow.
 */
final class LatestMessages {

    /** The position before the first message. */
    static final long START = 0;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<PageMessage.Subject, Long> positions = new HashMap<>();
    private final TreeMap<Long, PageMessage> byPosition = new TreeMap<>();
    private long last = START;

    /** Replaces the message of its subject, unless it is the same. */
    void put(PageMessage message) {
        lock.lock();
        try {
            Long replaced = positions.getOrDefault(message.subject(), START);
            if (!message.equals(byPosition.get(replaced))) {
                last++;
                byPosition.remove(replaced);
                byPosition.put(last, message);
                positions.put(message.subject(), last);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next messages after the end of the previous read, or after {@link #START}. */
    Slice after(long position, int limit) {
        lock.lock();
        try {
            List<PageMessage> messages = new ArrayList<>();
            long end = position;
            for (Map.Entry<Long, PageMessage> entry :
                    byPosition.tailMap(position, false).entrySet()) {
                if (messages.size() == limit) {
                    break;
                }
                messages.add(entry.getValue());
                end = entry.getKey();
            }
            return new Slice(List.copyOf(messages), end);
        } finally {
            lock.unlock();
        }
    }

    /** Some messages, and the position to continue from. */
    record Slice(List<PageMessage> messages, long end) {}
}
