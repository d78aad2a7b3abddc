// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.retry.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** With a pool of one connection, a call that kept its connection would starve the next one. */
class ConnectionReuseTest {

    @AutoClose
    private final TransportRig rig = new TransportRig(1, Duration.ofSeconds(2));

    private final HttpTransport transport =
            rig.transport().retry(RetryPolicy.none()).build();

    @Test
    void goodAnswersKeepTheConnection() {
        try (TestServer server = TestServer.start(request -> Answer.ok("x".repeat(1000)))) {
            value(transport.send(get(server.uri("/")), TEXT));
            value(transport.send(get(server.uri("/")), ResponseReader.discarding()));
            value(transport.send(
                    get(server.uri("/")), response -> response.body().read()));
            value(transport.send(get(server.uri("/")), TEXT));

            assertOneConnection(server);
        }
    }

    @Test
    void errorAnswersKeepTheConnection() {
        try (TestServer server = TestServer.start(request -> switch (request.target()) {
            case "/error" -> Answer.of(500, "x".repeat(20_000));
            case "/busy" -> Answer.of(503, "");
            case "/moved" -> Answer.redirect(302, "/ok");
            case "/lost" -> Answer.redirect(302, "mailto:nobody");
            default -> Answer.ok("ok");
        })) {
            failure(transport.send(get(server.uri("/error")), TEXT));
            failure(transport.send(get(server.uri("/busy")), TEXT));
            value(transport.send(get(server.uri("/moved")), TEXT));
            value(transport.send(get(server.uri("/ok")), TEXT));

            assertOneConnection(server);
            failure(transport.send(get(server.uri("/lost")), TEXT));
            assertThat(value(transport.send(get(server.uri("/ok")), TEXT))).isEqualTo("ok");
        }
    }

    @Test
    void readersThatFailLeakNoConnection() {
        try (TestServer server = TestServer.start(request -> Answer.ok("{\"a\": oops" + " ".repeat(500_000)))) {
            failure(transport.send(get(server.uri("/")), ResponseReader.bytes(10)));
            failure(transport.send(
                    get(server.uri("/")), ResponseReader.json(new ObjectMapper(), JsonNode.class, 1_000_000)));
            failure(transport.send(get(server.uri("/")), response -> {
                throw new IllegalStateException();
            }));
            failure(transport.send(get(server.uri("/")), response -> {
                throw new IOException("disk full");
            }));

            assertThat(value(transport.send(get(server.uri("/")), TEXT))).startsWith("{");
            assertThat(rig.pool.getTotalStats().getLeased()).isZero();
        }
    }

    @Test
    void brokenConnectionsLeakNoConnection() {
        try (RawServer server = RawServer.start(ConnectionReuseTest::misbehave)) {
            for (String way : new String[] {"/reset", "/half", "/silence", "/garbage"}) {
                failure(transport.send(get(server.uri(way)), TEXT));
                assertThat(rig.pool.getTotalStats().getLeased()).as(way).isZero();
            }
        }
    }

    @Test
    void aRestWithoutEndIsCutOffInsteadOfRead() {
        try (RawServer server = RawServer.start((socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n[1,");
            while (true) {
                RawServer.write(socket, "x".repeat(10_000));
            }
        })) {
            value(transport.send(get(server.uri("/")), ResponseReader.discarding()));
            failure(transport.send(get(server.uri("/")), ResponseReader.bytes(10)));
            failure(transport.send(
                    get(server.uri("/")), ResponseReader.json(new ObjectMapper(), JsonNode.class, 1_000_000)));
            failure(transport.send(get(server.uri("/")), response -> {
                try (InputStream body = response.body()) {
                    throw new IOException("disk full after " + body.read());
                }
            }));

            assertThat(server.connections()).isEqualTo(4);
            assertThat(rig.pool.getTotalStats().getLeased()).isZero();
        }
    }

    @Test
    void aPoolThatStaysExhaustedSaysWhatToDo() throws Exception {
        try (TestServer server = TestServer.start(request -> Answer.ok("x"));
                TransportRig narrow = new TransportRig(1, Duration.ofMillis(50))) {
            HttpTransport one = narrow.transport().build();
            var inner = new CxApiException[1];

            value(one.send(get(server.uri("/")), response -> {
                inner[0] = failure(one.send(get(server.uri("/")), TEXT));
                return null;
            }));

            assertThat(inner[0]).hasMessageContaining("became free in time: allow more connections");
            assertThat(inner[0].isRetryable()).isTrue();
            assertThat(narrow.timer.waits).isEmpty();
        }
    }

    private static void misbehave(Socket socket, int number) throws IOException {
        switch (number) {
            case 1 -> RawServer.reset(socket);
            case 2 -> {
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                socket.close();
            }
            case 3 -> RawServer.write(socket, "");
            default -> {
                RawServer.write(socket, "this is not HTTP\r\n\r\n");
                socket.close();
            }
        }
    }

    private static void assertOneConnection(TestServer server) {
        assertThat(server.journal())
                .extracting(TestServer.Received::clientPort)
                .containsOnly(server.journal().get(0).clientPort());
    }

    private static ApiRequest get(URI uri) {
        return ApiRequest.get("read", uri).build();
    }
}
