// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes prepared requests to sockets without an HTTP client, so that the load costs little. Thread-safe. */
public final class SocketCall implements Call, AutoCloseable {

    private static final AsciiBytes OK = AsciiBytes.of("HTTP/1.1 200");
    private static final AsciiBytes LENGTH = AsciiBytes.of("content-length: ");
    private static final AsciiBytes END_OF_HEAD = AsciiBytes.of("\r\n\r\n");
    private static final AsciiBytes LAST_CHUNK = AsciiBytes.of("\r\n0\r\n\r\n");
    private static final int MAX_RESPONSE = 4096;

    private final URI server;
    private final List<byte[]> requests;
    private final Queue<Socket> idle = new ConcurrentLinkedQueue<>();

    /** Calls of a server; each request is complete. */
    public SocketCall(URI server, List<byte[]> requests) {
        this.server = server;
        this.requests = requests;
    }

    @Override
    public void make(int number) throws IOException {
        Socket pooled = idle.poll();
        Socket socket = pooled == null ? connect() : pooled;
        socket.getOutputStream().write(requests.get(number));
        requireOk(socket.getInputStream());
        idle.add(socket);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void requireOk(InputStream stream) throws IOException {
        byte[] response = new byte[MAX_RESPONSE];
        int length = 0;
        while (!isComplete(response, length)) {
            int read = stream.read(response, length, response.length - length);
            if (read <= 0) {
                throw new IOException("The response ends early, or is too long");
            }
            length += read;
        }
        if (!OK.isAt(0, response)) {
            throw new IOException("Not accepted: " + new String(response, 0, length, StandardCharsets.UTF_8));
        }
    }

    private static boolean isComplete(byte[] response, int length) {
        int head = END_OF_HEAD.find(response, 0, length);
        if (head < 0) {
            return false;
        }
        int stated = LENGTH.find(response, 0, head);
        if (stated < 0) {
            return length > LAST_CHUNK.length() && LAST_CHUNK.isAt(length - LAST_CHUNK.length(), response);
        }
        int size = 0;
        for (int at = stated + LENGTH.length(); response[at] != '\r'; at++) {
            size = 10 * size + response[at] - '0';
        }
        return length >= head + END_OF_HEAD.length() + size;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : idle) {
            socket.close();
        }
    }
}
