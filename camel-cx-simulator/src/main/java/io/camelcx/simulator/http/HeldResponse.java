// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.http.change.HeldAnswer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Holds the service's answer back from the caller. */
final class HeldResponse extends Response.Wrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    HeldResponse(Request request, Response response) {
        super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (content != null) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            body.writeBytes(bytes);
        }
        callback.succeeded();
    }

    /** The whole body, once the service has succeeded. */
    ByteBuffer body() {
        return ByteBuffer.wrap(body.toByteArray());
    }

    /** The whole answer, once the service has succeeded. */
    HeldAnswer answer() {
        return HeldAnswers.of(this, body.toByteArray());
    }
}
