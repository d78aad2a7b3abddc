// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Keeps the first bytes of an answer back until its time has come. */
final class LateResponse extends Response.Wrapper {
    private final long due;

    /**
     * An answer that leaves so long after now, at the earliest.
     *
     * @param latency the time that the service has for its work, as far as it needs it
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
