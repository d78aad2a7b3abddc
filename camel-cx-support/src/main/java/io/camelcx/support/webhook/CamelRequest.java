// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A request as a consumer of a Camel HTTP server has received it. */
final class CamelRequest implements ReceivedRequest {

    private final Message message;

    CamelRequest(Message message) {
        this.message = message;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(message.getHeader(name, String.class));
    }

    @Override
    public boolean isPost() {
        return "POST".equalsIgnoreCase(message.getHeader(Exchange.HTTP_METHOD, String.class));
    }

    @Override
    public Optional<byte[]> body(int limit) throws IOException {
        if (contentLength() > limit) {
            return Optional.empty();
        }
        byte[] bytes = bytes(limit);
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }

    private long contentLength() {
        try {
            return header(Exchange.CONTENT_LENGTH).map(Long::valueOf).orElse(0L);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    /** All of it, or one byte more than the limit. */
    private byte[] bytes(int limit) throws IOException {
        Object body = message.getBody();
        if (body == null) {
            return VertxServer.kept().orElseGet(() -> new byte[0]);
        }
        if (body instanceof InputStream stream) {
            return stream.readNBytes(limit + 1);
        }
        if (body instanceof Map) {
            throw new IOException(
                    "The HTTP server has parsed the body as a form; its bytes, which are signed, are lost");
        }
        byte[] bytes = message.getBody(byte[].class);
        if (bytes == null) {
            throw new IOException(
                    "The HTTP server has parsed the body: " + body.getClass().getName());
        }
        return bytes;
    }
}
