// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does on its sockets what no HTTP server would: resets, halves of answers, silence. */
final class RawServer implements AutoCloseable {

    private final ServerSocket listener;
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    /** Called with each request whose head has been read. */
    @FunctionalInterface
    interface Behaviour {
        void onRequest(Socket socket, int number) throws Exception;
    }

    private RawServer(ServerSocket listener) {
        this.listener = listener;
    }

    static RawServer start(Behaviour behaviour) {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            daemon(() -> server.accept(behaviour));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + listener.getLocalPort() + path);
    }

    /** Requests whose head arrived. */
    int requests() {
        return requests.get();
    }

    /** What the requests asked for. */
    List<String> targets() {
        return targets;
    }

    int connections() {
        return connections.get();
    }

    /** Connections that neither side has ended. */
    int openConnections() {
        return open.get();
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    static void writeOk(Socket socket, String body) throws IOException {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void accept(Behaviour behaviour) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.incrementAndGet();
                daemon(() -> converse(socket, behaviour));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket, Behaviour behaviour) {
        try (socket) {
            for (String head = readHead(socket.getInputStream());
                    !head.isEmpty();
                    head = readHead(socket.getInputStream())) {
                targets.add(head.split(" ")[1]);
                behaviour.onRequest(socket, requests.incrementAndGet());
            }
        } catch (Exception e) {
            // The client went away or the behaviour closed the socket: both are what these tests are about.
        } finally {
            open.decrementAndGet();
        }
    }

    /** Empty at the end of the connection. */
    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int value = in.read(); value >= 0; value = in.read()) {
            head.append((char) value);
            if (value == '\n' && head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
