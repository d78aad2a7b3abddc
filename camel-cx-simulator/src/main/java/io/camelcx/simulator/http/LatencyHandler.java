// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests below a path as late as if they came a long way. An answer that fits a buffer waits without a thread. */
public final class LatencyHandler extends Handler.Wrapper {
    private final String pathPrefix;
    private final Supplier<Duration> latency;

    /**
     * A handler without a next one yet.
     *
     * @param pathPrefix how the paths begin whose answers wait
     * @param latency how long after the request the answer leaves, asked for each request
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
