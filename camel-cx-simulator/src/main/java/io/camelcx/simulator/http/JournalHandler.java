// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Records every request outside the control surface. */
public final class JournalHandler extends Handler.Wrapper {
    private final Journal journal;
    private final Clock clock;

    public JournalHandler(Journal journal, Clock clock, Handler next) {
        super(next);
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!journal.isEnabled() || ControlPath.contains(request)) {
            return super.handle(request, response, callback);
        }
        BufferedRequest buffered = BufferedRequest.of(request);
        Journal.Entry entry = record(buffered);
        // The status is recorded when the head is sent; a body that fails later does not change it.
        request.addHttpStreamWrapper(stream -> new StatusRecorder(stream, entry, Connections.endPoint(request)));
        return super.handle(buffered, response, callback);
    }

    private Journal.Entry record(BufferedRequest request) {
        String query = request.getHttpURI().getQuery();
        return journal.record(
                clock.instant(),
                request.getMethod(),
                request.getHttpURI().getPath(),
                query == null ? "" : query,
                headers(request),
                request.body());
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        return headers;
    }
}
