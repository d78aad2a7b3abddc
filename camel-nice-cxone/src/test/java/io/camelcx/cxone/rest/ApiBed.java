// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.rest;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.DemoConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.administration.AdministrationApi;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.RouteTestBed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator of its own. */
final class ApiBed implements AutoCloseable {

    static final String AGENTS = "incontactapi/services/v30.0/agents";
    static final String ALL = "/incontactapi/*";

    final RouteTestBed bed;
    final CxoneConnection connection;

    ApiBed() {
        CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults().withLive(false));
        connection = DemoConnection.to(simulator.baseUrl());
        bed = RouteTestBed.on(simulator).bind("cxone", connection);
    }

    ApiBed start() {
        bed.start();
        return this;
    }

    AdministrationApi administration() {
        return bed.simulator().cxone().administration();
    }

    Exchange call(String uri, Object body, Map<String, Object> headers) {
        return bed.send("cxone-api:" + uri, body, headers);
    }

    Exchange call(String uri) {
        return call(uri, null, Map.of());
    }

    /** All items of the body of a successful call. */
    static List<Object> items(Exchange exchange) {
        List<Object> items = new ArrayList<>();
        iterator(exchange).forEachRemaining(items::add);
        return items;
    }

    static Iterator<?> iterator(Exchange exchange) {
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody(Iterator.class);
    }

    /** The next response of the list of agents is another one. */
    void answer(int status, String type, String body) {
        bed.faults()
                .add(Fault.on("GET", ALL)
                        .times(1)
                        .status(status)
                        .header("Content-Type", type)
                        .body(body));
    }

    List<RecordedRequest> requests() {
        return bed.journal().requests("*", ALL);
    }

    List<String> queries() {
        return requests().stream().map(RecordedRequest::query).toList();
    }

    @Override
    public void close() {
        bed.close();
        bed.simulator().close();
    }
}
