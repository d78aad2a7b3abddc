/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/** A request whose body was read, so that the journal and the faults may look at it before the service does. */
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
