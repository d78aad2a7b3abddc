// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import io.camelcx.benchmarks.load.Call;
import io.camelcx.benchmarks.load.SocketCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The clients that send messages. */
enum Sender {
    /** No client at all: the ceiling. */
    SOCKETS("bytes over sockets, no HTTP client"),
    /** The opponent. */
    BARE("bare Apache HttpClient with Jackson, signed"),
    /** A route with the component. */
    ROUTE("genesys-messaging in a route");

    private final String label;

    Sender(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    String label() {
        return label;
    }

    /** Calls that are closed at the end. */
    interface Running extends Call, AutoCloseable {

        @Override
        void close() throws Exception;
    }

    /** Starts it. */
    Running start(URI baseUrl) throws Exception {
        return switch (this) {
            case SOCKETS -> sockets(baseUrl);
            case BARE -> new BareSender(baseUrl);
            case ROUTE -> new RouteSender(baseUrl);
        };
    }

    private static Running sockets(URI baseUrl) {
        SocketCall calls = new SocketCall(
                baseUrl, Sms.different().stream().map(Sender::prepared).toList());
        return new Running() {
            @Override
            public void make(int number) throws Exception {
                calls.make(number);
            }

            @Override
            public void close() throws Exception {
                calls.close();
            }
        };
    }

    private static byte[] prepared(Sms sms) {
        byte[] body = sms.json();
        List<String> head = List.of(
                "POST " + Channel.messages(URI.create("http://localhost")).getPath() + " HTTP/1.1",
                "Host: localhost",
                "x-api-key: " + Channel.API_KEY,
                "x-ccid: " + Channel.CONTACT_CENTER_ID,
                Channel.TRACE_ID + ": " + UUID.randomUUID(),
                Channel.SIGNATURE + ": " + new Signer().sign(body),
                "Content-Type: application/json",
                "Content-Length: " + body.length,
                "",
                "");
        return (String.join("\r\n", head) + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
