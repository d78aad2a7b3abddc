// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends the head and the first bytes of an answer, then closes or resets the connection. */
final class TruncatingResponse extends Response.Wrapper {
    private final boolean reset;
    private int remaining;

    TruncatingResponse(Request request, Response response, FaultEffect.TruncatedBody truncated) {
        super(request, response);
        this.reset = truncated.reset();
        this.remaining = truncated.bytes();
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        int size = content == null ? 0 : content.remaining();
        if (size < remaining && !last) {
            remaining -= size;
            super.write(false, content, callback);
            return;
        }
        int kept = Math.min(size, remaining);
        ByteBuffer head = size == 0 ? ByteBuffer.allocate(0) : content.slice(content.position(), kept);
        super.write(false, head, Callback.from(() -> cut(callback), callback::failed));
    }

    private void cut(Callback callback) {
        EndPoint connection = Connections.endPoint(getRequest());
        if (reset) {
            Connections.reset(connection);
        } else {
            // An orderly close, as a reset would throw away what is still in the peer's receive buffer.
            connection.close();
        }
        callback.failed(new EofException("The answer was truncated by a fault"));
    }
}
