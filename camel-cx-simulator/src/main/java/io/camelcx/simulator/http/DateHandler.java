// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.time.Clock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sets the header {@code Date} of every answer by the simulator's clock. */
public final class DateHandler extends Handler.Wrapper {

    private final Clock clock;

    public DateHandler(Clock clock, Handler next) {
        super(next);
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put(HttpHeader.DATE, HttpDate.format(clock.instant()));
        return super.handle(request, response, callback);
    }
}
