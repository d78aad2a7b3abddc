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
package io.camelcx.hub.page;

import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.time.Instant;

/** One open page. Only the timer of {@link PageServer} calls it, so its fields need no guard. */
final class Browser {

    /** A browser that takes nothing for this long is gone; its page connects anew when it wakes up. */
    private static final Duration STALLED = Duration.ofSeconds(30);

    /** How often an idle browser is told that the hub is alive; the page gives up after three times as long. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final ServerWebSocket socket;
    private long position = LatestMessages.START;
    private Instant lastSent = Instant.EPOCH;

    Browser(ServerWebSocket socket) {
        this.socket = socket;
    }

    /** Sends what is new, as far as the browser keeps up; what is replaced meanwhile is never sent. */
    void update(FrameSource source, Instant now) {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            closeWhenStalled(now);
            return;
        }
        FrameSource.Piece piece = source.after(position);
        if (!piece.isEmpty() || idle(now)) {
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
