// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.test.HangLimit;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A connection that sends many requests at once and then reads their responses, so that a flood of them costs a test little. For one thread. */
final class WebhookSocket implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String CODING = "transfer-encoding:";

    private final URI url;
    private final Socket socket;
    private final OutputStream requests;
    private final InputStream responses;

    /** A request; its headers are names and values. */
    record Request(List<Map.Entry<String, String>> headers, byte[] body) {}

    WebhookSocket(URI url) throws IOException {
        this.url = url;
        socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout((int) HangLimit.TIME.toMillis());
        requests = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        responses = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The statuses of the responses, in the order of the requests. */
    List<Integer> send(List<Request> all) throws IOException {
        for (Request request : all) {
            write(request);
        }
        requests.flush();
        List<Integer> statuses = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            statuses.add(readStatus());
        }
        return statuses;
    }

    private void write(Request request) throws IOException {
        StringBuilder head =
                new StringBuilder("POST ").append(url.getPath()).append(" HTTP/1.1\r\nHost: localhost\r\n");
        request.headers().forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        head.append("Content-Length: ").append(request.body().length).append("\r\n\r\n");
        requests.write(head.toString().getBytes(StandardCharsets.UTF_8));
        requests.write(request.body());
    }

    private int readStatus() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(LENGTH)) {
                length = Integer.parseInt(name.substring(LENGTH.length()).trim());
            }
            chunked |= name.startsWith(CODING) && name.endsWith("chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            responses.skipNBytes(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            responses.skipNBytes(length);
            line();
        } while (length > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = responses.read(); read != '\n'; read = responses.read()) {
            if (read < 0) {
                throw new EOFException("The server has closed the connection");
            }
            line.append((char) read);
        }
        return line.toString().trim();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
