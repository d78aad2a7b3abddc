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
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** Tells the journal the status of an answer as its head leaves. */
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
        // Jetty answers a failure with an error page, even when the connection was cut and nobody will see it.
        if (response != null && endPoint.isOpen()) {
            entry.answered(response.getStatus());
        }
        super.send(request, response, last, content, callback);
    }
}
