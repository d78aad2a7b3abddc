// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Requests as the vendor sends them: an agent's message, signed. They differ in the message's id. */
final class Webhooks {

    static final int DIFFERENT = 1_024;

    private Webhooks() {}

    /** The requests to a path, complete. */
    static List<byte[]> to(String path) {
        Signer signer = new Signer();
        return IntStream.range(0, DIFFERENT)
                .mapToObj(number -> request(path, body(number), signer))
                .toList();
    }

    /** Some 250 bytes, as the vendor's sample. */
    static byte[] body(int number) {
        return """
                {"channel":{"id":"%s","type":"sms","from":{"id":"%s"},"to":{"id":"1650466%04d"},"messageId":"16134745%05d-0"},                "type":"Text","text":"Your appointment is on Monday at 9 a.m. Please bring your contract and answer with YES."}""".formatted(Channel.ID, Channel.ID, number, number).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] request(String path, byte[] body, Signer signer) {
        String head = "POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n" + Channel.SIGNATURE + ": " + signer.sign(body) + "\r\n" + Channel.TRACE_ID + ": "
                + UUID.randomUUID() + "\r\n\r\n";
        return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
