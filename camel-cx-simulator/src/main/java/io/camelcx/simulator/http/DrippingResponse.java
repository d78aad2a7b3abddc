// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer's body in small pieces with a pause before each. */
final class DrippingResponse extends Response.Wrapper {
    private final FaultEffect.SlowDrip drip;

    DrippingResponse(Request request, Response response, FaultEffect.SlowDrip drip) {
        super(request, response);
        this.drip = drip;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (content == null || !content.hasRemaining()) {
            super.write(last, content, callback);
            return;
        }
        getRequest()
                .getComponents()
                .getScheduler()
                .schedule(
                        () -> writePiece(last, content, callback),
                        drip.interval().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void writePiece(boolean last, ByteBuffer content, Callback callback) {
        int size = Math.min(drip.bytesPerInterval(), content.remaining());
        ByteBuffer piece = content.slice(content.position(), size);
        content.position(content.position() + size);
        if (content.hasRemaining()) {
            super.write(false, piece, Callback.from(() -> write(last, content, callback), callback::failed));
        } else {
            super.write(last, piece, callback);
        }
    }
}
