// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The frames of one round of updates. Browsers that keep up stand at the same position, so each frame is written as JSON once
 * and shared by all of them.
 */
final class FrameSource {

    /** Keeps a frame to some hundred kilobytes, which is what a slow browser may hold back. */
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
        return new Piece(Frame.of(now, slice.messages()), slice.messages().size(), slice.end());
    }

    /**
     * A frame.
     *
     * @param text what is sent
     * @param messages how many messages it holds; without any it only says that the hub is alive
     * @param end the position after it
     */
    record Piece(String text, int messages, long end) {

        boolean isEmpty() {
            return messages == 0;
        }

        boolean hasMore() {
            return messages == MESSAGES_PER_FRAME;
        }
    }
}
