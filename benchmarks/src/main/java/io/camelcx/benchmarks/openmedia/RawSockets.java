// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.benchmarks.openmedia.stub.StubAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Writes prepared bytes to a socket and compares the response: the rate of the machine and the stub without an HTTP client. */
final class RawSockets implements CreateClient {

    private final byte[] answer = StubAnswer.bytes();
    private final Map<String, byte[]> requests;
    private final Queue<Socket> idle = new ConcurrentLinkedQueue<>();
    private final URI baseUrl;

    RawSockets(URI baseUrl) {
        this.baseUrl = baseUrl;
        requests = WorkItem.different().stream()
                .collect(Collectors.toMap(WorkItem::externalId, item -> request(baseUrl, item)));
    }

    @Override
    public String create(WorkItem item) throws IOException {
        Socket pooled = idle.poll();
        Socket socket = pooled == null ? connect() : pooled;
        socket.getOutputStream().write(requests.get(item.externalId()));
        if (!Arrays.equals(socket.getInputStream().readNBytes(answer.length), answer)) {
            throw new IOException("unexpected response");
        }
        idle.add(socket);
        return StubAnswer.ID;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static byte[] request(URI baseUrl, WorkItem item) {
        try {
            String json = new ObjectMapper().writeValueAsString(item.request());
            String head = "POST " + Tenant.interactions(baseUrl).getPath() + " HTTP/1.1\r\nHost: "
                    + baseUrl.getAuthority() + "\r\n" + Tenant.API_KEY_HEADER + ": " + Tenant.API_KEY
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n";
            return (head + json).getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : idle) {
            socket.close();
        }
    }
}
