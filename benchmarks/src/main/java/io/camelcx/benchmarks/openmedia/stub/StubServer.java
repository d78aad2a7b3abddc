// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import io.camelcx.benchmarks.server.CpuTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The program of the stub's JVM: HTTP/1.1 on one thread, the same response to every request, without checks.
 * It costs little more than the operating system, so that the clients are measured.
 */
public final class StubServer {

    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final ByteBuffer answer;
    private volatile long answered;
    private volatile int accepted;

    private StubServer(byte[] response) throws IOException {
        answer = ByteBuffer.allocateDirect(response.length).put(response);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Starts the server; takes the JSON of the response, if it is another one. */
    public static void main(String[] args) throws IOException {
        StubServer server = new StubServer(args.length == 0 ? StubAnswer.bytes() : StubAnswer.bytes(args[0]));
        Thread network = new Thread(server::serve, "stub");
        network.setDaemon(true);
        network.start();
        System.out.println("http://localhost:" + server.listener.socket().getLocalPort());
        server.serveCommands();
    }

    private void serveCommands() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(
                    switch (line) {
                        case "cpu" -> CpuTime.nanos();
                        case "answered" -> answered;
                        case "accepted" -> accepted;
                        default -> throw new IllegalArgumentException("Unknown command: " + line);
                    });
        }
    }

    private void serve() {
        try {
            while (true) {
                selector.select(this::ready);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The stub has failed", e);
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof StubConnection connection) {
            serve(connection);
        } else {
            accept();
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread writes
    private void serve(StubConnection connection) {
        try {
            answered += connection.serve();
        } catch (IOException gone) {
            connection.close();
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread writes
    private void accept() {
        try {
            SocketChannel channel = listener.accept();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, new StubConnection(channel, answer));
            accepted++;
        } catch (IOException gone) {
            // The client has disconnected.
        }
    }
}
