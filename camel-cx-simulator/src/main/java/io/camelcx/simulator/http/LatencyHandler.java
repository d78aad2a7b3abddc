// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Delays the answers to requests below a path. An answer that fits a buffer waits without a thread. */
public final class LatencyHandler extends Handler.Wrapper {
    private final String pathPrefix;
    private final Supplier<Duration> latency;

    /**
     * A handler without a next one yet.
     *
     * @param pathPrefix the prefix of the paths whose answers are delayed
     * @param latency how long after the request the answer is sent; read for each request
     */
    public LatencyHandler(String pathPrefix, Supplier<Duration> latency) {
        this.pathPrefix = pathPrefix;
        this.latency = latency;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Duration wait = latency.get();
        boolean late = !wait.isZero() && request.getHttpURI().getPath().startsWith(pathPrefix);
        return super.handle(request, late ? new LateResponse(request, response, wait) : response, callback);
    }
}
