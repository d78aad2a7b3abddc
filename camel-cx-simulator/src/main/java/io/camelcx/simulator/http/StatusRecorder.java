// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** Records the status of an answer in the journal when its head is sent. */
final class StatusRecorder extends HttpStream.Wrapper {
    private final Journal.Entry entry;
    private final EndPoint endPoint;

    StatusRecorder(HttpStream stream, Journal.Entry entry, EndPoint endPoint) {
        super(stream);
        this.entry = entry;
        this.endPoint = endPoint;
    }

    @Override
    public void send(
            MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
        // Jetty answers a failure with an error page, even if the connection was cut and no client receives it.
        if (response != null && endPoint.isOpen()) {
            entry.answered(response.getStatus());
        }
        super.send(request, response, last, content, callback);
    }
}
