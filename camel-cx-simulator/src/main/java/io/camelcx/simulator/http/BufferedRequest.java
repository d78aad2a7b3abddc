// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/** A request whose body was read, so that the journal and the faults can read it before the service does. */
final class BufferedRequest extends Request.Wrapper {
    private final byte[] body;
    private final Content.Source content;

    private BufferedRequest(Request request, byte[] body) {
        super(request);
        this.body = body;
        this.content = new ByteBufferContentSource(ByteBuffer.wrap(body));
    }

    /** Reads the body, blocking; a request that was read already is returned as it is. */
    static BufferedRequest of(Request request) {
        if (request instanceof BufferedRequest buffered) {
            return buffered;
        }
        try {
            return new BufferedRequest(request, BufferUtil.toArray(Content.Source.asByteBuffer(request)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the body of " + request.getMethod() + " "
                            + request.getHttpURI().getPath(),
                    e);
        }
    }

    byte[] body() {
        return body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public long getLength() {
        return body.length;
    }

    @Override
    public Content.Chunk read() {
        return content.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
        content.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
        content.fail(failure);
        super.fail(failure);
    }
}
