// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real HTTP server on a free port, with a journal of what it received. */
final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> journal = new CopyOnWriteArrayList<>();

    /** A request as it arrived. */
    record Received(String method, String target, Map<String, List<String>> headers, String body, int clientPort) {

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0))
                    .findFirst();
        }
    }

    /** What is answered. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer ok(String body) {
            return of(200, body);
        }

        static Answer redirect(int status, String location) {
            return of(status, "moved").with("Location", location);
        }

        Answer with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    @FunctionalInterface
    interface Handler {
        Answer answer(Received request) throws Exception;
    }

    private TestServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
    }

    static TestServer start(Handler handler) {
        try {
            return new TestServer(HttpServer.create(anyPort(), 1024), "http").serving(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestServer startTls(SSLContext context, Handler handler) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 1024);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new TestServer(server, "https").serving(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private TestServer serving(Handler handler) {
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri(String pathAndQuery) {
        return URI.create(scheme + "://localhost:" + port() + pathAndQuery);
    }

    List<Received> journal() {
        return journal;
    }

    /** The only request so far. */
    Received only() {
        if (journal.size() != 1) {
            throw new AssertionError("expected one request, but had " + journal);
        }
        return journal.get(0);
    }

    private void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange;
                InputStream in = exchange.getRequestBody()) {
            Received received = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRemoteAddress().getPort());
            journal.add(received);
            Answer answer = handler.answer(received);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            boolean empty = answer.body().length == 0 || received.method().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
