// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A real HTTP server that keeps the length and the hash of what is uploaded, not the bytes. */
final class UploadServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Upload> journal = new CopyOnWriteArrayList<>();
    private final Function<Upload, TestServer.Answer> answers;

    /** What has arrived. */
    record Upload(
            String method,
            String path,
            long length,
            String sha256,
            Map<String, List<String>> headers,
            boolean complete,
            int number) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private UploadServer(Function<Upload, TestServer.Answer> answers) throws IOException {
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    static UploadServer start(Function<Upload, TestServer.Answer> answers) throws IOException {
        return new UploadServer(answers);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    List<Upload> journal() {
        return journal;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Upload upload = receive(exchange);
            journal.add(upload);
            TestServer.Answer answer = answers.apply(upload);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Upload receive(HttpExchange exchange) {
        MessageDigest hash = sha256();
        long length = 0;
        boolean complete = true;
        try (InputStream body = exchange.getRequestBody()) {
            byte[] buffer = new byte[64 * 1024];
            for (int size = body.read(buffer); size >= 0; size = body.read(buffer)) {
                hash.update(buffer, 0, size);
                length += size;
            }
        } catch (IOException cut) {
            complete = false;
        }
        return new Upload(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                length,
                HexFormat.of().formatHex(hash.digest()),
                Map.copyOf(exchange.getRequestHeaders()),
                complete,
                journal.size() + 1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
