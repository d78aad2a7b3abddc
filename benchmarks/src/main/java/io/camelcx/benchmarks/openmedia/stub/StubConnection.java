// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One client's connection: reads requests and responds to them in turn. */
final class StubConnection {

    private static final int MAX_REQUEST = 16 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer answer;
    private final ByteBuffer request = ByteBuffer.allocate(MAX_REQUEST);

    StubConnection(SocketChannel channel, ByteBuffer answer) {
        this.channel = channel;
        this.answer = answer.duplicate();
    }

    /**
     * Reads the received bytes, and responds if they complete a request.
     *
     * @return how many requests were answered: 0 or 1
     * @throws IOException if the client has disconnected
     */
    int serve() throws IOException {
        if (channel.read(request) < 0) {
            throw new IOException("closed by the client");
        }
        if (!RequestFrame.isComplete(request.array(), request.position())) {
            return refuseIfTooLong();
        }
        request.clear();
        answer.rewind();
        channel.write(answer);
        if (answer.hasRemaining()) {
            // A client that waits for each response can receive it.
            throw new IOException("the client does not read");
        }
        return 1;
    }

    private int refuseIfTooLong() throws IOException {
        if (!request.hasRemaining()) {
            throw new IOException("a request of more than " + MAX_REQUEST + " bytes");
        }
        return 0;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            // The connection is closed anyway.
        }
    }
}
