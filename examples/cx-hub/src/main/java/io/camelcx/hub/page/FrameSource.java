// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The frames of one round of updates. Browsers that keep up have the same position, so each frame is written as JSON once and
 * shared by all of them.
 */
final class FrameSource {

    /** Limits a frame to some hundred kilobytes, which a slow browser may leave unread. */
    private static final int MESSAGES_PER_FRAME = 500;

    private final LatestMessages latest;
    private final Instant now;
    private final Map<Long, Piece> pieces = new HashMap<>();

    FrameSource(LatestMessages latest, Instant now) {
        this.latest = latest;
        this.now = now;
    }

    Piece after(long position) {
        return pieces.computeIfAbsent(position, this::read);
    }

    private Piece read(long position) {
        LatestMessages.Slice slice = latest.after(position, MESSAGES_PER_FRAME);
        return new Piece(frame(now, slice.messages()), slice.messages().size(), slice.end());
    }

    /**
     * The text of one WebSocket message: {@code {"now":1490830620000,"messages":[{"topic":..,"key":..,"data":..}]}}. A browser whose own
     * clock is wrong still shows the right durations, since {@code now} is the hub's. Without messages it shows that the hub is alive.
     */
    static String frame(Instant now, List<PageMessage> messages) {
        return PageMessage.write(new Frame(now.toEpochMilli(), messages));
    }

    private record Frame(long now, List<PageMessage> messages) {}

    /** A frame as JSON, how many messages it contains, and the position after it. */
    record Piece(String text, int messages, long end) {

        boolean hasMore() {
            return messages == MESSAGES_PER_FRAME;
        }
    }
}
