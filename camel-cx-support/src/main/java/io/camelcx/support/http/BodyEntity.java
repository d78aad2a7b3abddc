// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body as the HTTP client sends it. */
final class BodyEntity extends AbstractHttpEntity {

    private final RequestBody body;
    private final Runnable abort;

    /**
     * A body whose type is in the headers of its request.
     *
     * @param abort closes the connection
     */
    BodyEntity(RequestBody body, Runnable abort) {
        super((String) null, null, body.length().isEmpty());
        this.body = body;
        this.abort = abort;
    }

    @Override
    public long getContentLength() {
        return body.length().orElse(-1);
    }

    @Override
    public boolean isRepeatable() {
        return body.isReopenable();
    }

    @Override
    public boolean isStreaming() {
        return !body.isReopenable();
    }

    /** The client would end a body in chunks properly, so that the server would take the part that it has for the whole. */
    @Override
    public void writeTo(OutputStream target) throws IOException {
        try {
            body.writeTo(target);
        } catch (IOException | RuntimeException | Error e) {
            abort.run();
            throw e;
        }
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("a body is written, not read");
    }

    @Override
    public void close() {
        // Its content is closed as soon as it was read.
    }
}
