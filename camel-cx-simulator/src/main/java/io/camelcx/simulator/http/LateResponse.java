// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Holds the first bytes of an answer back until they are due. */
final class LateResponse extends Response.Wrapper {
    private final long due;

    /**
     * An answer that is sent no earlier than this time after now.
     *
     * @param latency the time from now to the first byte
     */
    LateResponse(Request request, Response response, Duration latency) {
        super(request, response);
        this.due = System.nanoTime() + latency.toNanos();
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        long wait = due - System.nanoTime();
        if (wait <= 0) {
            super.write(last, content, callback);
            return;
        }
        getRequest()
                .getComponents()
                .getScheduler()
                .schedule(() -> super.write(last, content, callback), wait, TimeUnit.NANOSECONDS);
    }
}
