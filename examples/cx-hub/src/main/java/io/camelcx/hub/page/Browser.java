// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.time.Instant;

/** One open page. Only the timer of {@link LivePage} calls it, so its fields need no guard. */
final class Browser {

    /** A browser that receives nothing for this time is disconnected; its page connects again when it can. */
    private static final Duration STALLED = Duration.ofSeconds(30);

    /** The interval of frames to an idle browser, which show that the hub is alive; the page considers the connection lost after three times as long. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final ServerWebSocket socket;
    private long position = LatestMessages.START;
    private Instant lastSent = Instant.EPOCH;

    Browser(ServerWebSocket socket) {
        this.socket = socket;
    }

    /** Sends new messages as fast as the browser reads them; a message that is replaced before is never sent. */
    void update(FrameSource source, Instant now) {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            closeWhenStalled(now);
            return;
        }
        FrameSource.Piece piece = source.after(position);
        if (piece.messages() > 0 || idle(now)) {
            send(piece, now);
        }
        while (piece.hasMore() && !socket.writeQueueFull()) {
            piece = source.after(position);
            send(piece, now);
        }
    }

    private void send(FrameSource.Piece piece, Instant now) {
        socket.writeTextMessage(piece.text());
        position = piece.end();
        lastSent = now;
    }

    private boolean idle(Instant now) {
        return lastSent.plus(HEARTBEAT).isBefore(now);
    }

    private void closeWhenStalled(Instant now) {
        if (lastSent.plus(STALLED).isBefore(now)) {
            socket.close();
        }
    }
}
