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
