// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import io.camelcx.cxone.CxoneAuthentication;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.DemoConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.actions.DataActionsApi;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.RouteBed;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator of its own, which logs in by client credentials as the vendor's text says. */
final class ActionsBed extends RouteBed<Map<String, Object>, ActionsBed> {

    static final String ACTIONS = "/api/v2/dataactions/actions";
    static final String SCRIPT = "function main(context) { return context.input; }";

    private final CxoneConnection connection;

    private ActionsBed(CxSimulator simulator) {
        super(simulator);
        connection = DemoConnection.to(simulator.baseUrl());
        connection.setAuthentication(CxoneAuthentication.clientCredentials);
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        bind("cxone", connection);
    }

    /** A bed that has been started. */
    static ActionsBed create() {
        return new ActionsBed(CxSimulator.start(SimulatorSettings.defaults().withLive(false))).start();
    }

    CxoneConnection connection() {
        return connection;
    }

    DataActionsApi api() {
        return simulator().cxone().dataActions();
    }

    /** Sends a message to an endpoint. */
    Exchange call(String path, Object body, Map<String, Object> headers) {
        return send("cxone-actions:" + path, body, headers);
    }

    Exchange call(String path, Object body) {
        return call(path, body, Map.of());
    }

    /** The requests of the API, without those for tokens. */
    List<RecordedRequest> requests() {
        return journal().requests().stream()
                .filter(request -> request.path().startsWith(ACTIONS))
                .toList();
    }

    List<RecordedRequest> requests(String method, String path) {
        return requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path))
                .toList();
    }

    @Override
    protected Map<String, Object> received(Exchange exchange) {
        return exchange.getMessage().getHeaders();
    }

    @Override
    protected ActionsBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
