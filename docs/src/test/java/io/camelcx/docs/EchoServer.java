// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server whose error answers repeat what was sent to it, as some do: address, headers and body. */
final class EchoServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private final int status;
    private final String contentType;
    private final String login;

    /**
     * Starts it.
     *
     * @param status what it answers
     * @param login  what it answers to a login; empty to refuse it like the rest
     */
    EchoServer(int status, String contentType, String login) throws IOException {
        this.status = status;
        this.contentType = contentType;
        this.login = login;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How many calls it has answered that were no logins. */
    int calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestURI() + "\n"
                + exchange.getRequestHeaders().entrySet() + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isLogin = exchange.getRequestURI().getPath().matches(".*(token|connect|access\\.json).*")
                && !exchange.getRequestURI().getPath().contains("notifications");
        if (isLogin && !login.isEmpty()) {
            send(exchange, 200, "application/json", login);
        } else {
            calls.incrementAndGet();
            send(exchange, status, contentType, echo(request));
        }
    }

    private String echo(String request) {
        String quoted = request.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return contentType.endsWith("json")
                ? "{\"error\":\"refused\",\"message\":\"" + quoted + "\",\"error_description\":\"" + quoted
                        + "\",\"status\":{\"message\":\"" + quoted + "\",\"code\":400}}"
                : "<error><status>" + status + "</status><title>refused</title><message>"
                        + request.replace("&", "&amp;").replace("<", "&lt;") + "</message></error>";
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
