// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Answers one request as the stub does, and keeps it. */
public final class RecordingServer implements AutoCloseable {

    private static final int MAX_REQUEST = 16 * 1024;

    private final ServerSocket listener;
    private final byte[] response;
    private final CompletableFuture<String> request = new CompletableFuture<>();

    private RecordingServer(ServerSocket listener, byte[] response) {
        this.listener = listener;
        this.response = response;
    }

    /** Starts it on a free port. */
    public static RecordingServer start() throws IOException {
        return start(StubAnswer.bytes());
    }

    /** Starts one on a free port that responds with this JSON. */
    public static RecordingServer start(String json) throws IOException {
        return start(StubAnswer.bytes(json));
    }

    private static RecordingServer start(byte[] response) throws IOException {
        RecordingServer server =
                new RecordingServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), response);
        Thread thread = new Thread(server::serve, "recording-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** Its base URL. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    /** The request as it came. */
    public String request() throws Exception {
        return request.get(5, TimeUnit.SECONDS);
    }

    private void serve() {
        try (Socket socket = listener.accept()) {
            byte[] bytes = new byte[MAX_REQUEST];
            int length = 0;
            while (!RequestFrame.isComplete(bytes, length)) {
                length += socket.getInputStream().readNBytes(bytes, length, 1);
            }
            request.complete(new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8));
            socket.getOutputStream().write(response);
            // Until the client closes its end.
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            request.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
