// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import io.camelcx.test.RouteBed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator whose agents have passwords in the connection. */
final class WorkspaceBed extends RouteBed<WorkspaceBed.Received, WorkspaceBed> {

    private final GenesysConnection connection;

    /** What a route saw of an exchange. */
    record Received(Map<String, Object> headers, Object body) {

        String header(String name) {
            Object value = headers.get(name);
            return value == null ? "" : value.toString();
        }

        WorkspaceEvent event() {
            return (WorkspaceEvent) body;
        }
    }

    private WorkspaceBed(CxSimulator simulator) {
        super(simulator);
        connection = DemoConnection.to(simulator.baseUrl());
        connection.getRetry().setDelay(Duration.ofMillis(1));
        for (int i = 1; i <= 20; i++) {
            connection.getAgentPasswords().put("agent" + i, "agent" + i);
        }
        bind("genesys", connection);
    }

    static WorkspaceBed create() {
        return new WorkspaceBed(CxSimulator.start(SimulatorSettings.defaults().withLive(false)));
    }

    WorkspaceApi workspace() {
        return simulator().genesys().workspace();
    }

    GenesysConnection connection() {
        return connection;
    }

    /** An endpoint of an agent. */
    static String uri(String agent, String options) {
        return "genesys-workspace:" + agent + "?agent=" + agent + "&reconnectDelay=20ms&" + options;
    }

    /** Runs an operation of an agent who is logged in. */
    Exchange call(String agent, String options, Object body, Map<String, Object> headers) {
        return send(uri(agent, "activate=true&" + options), body, headers);
    }

    Exchange call(String agent, String options) {
        return call(agent, options, null, Map.of());
    }

    List<String> states() {
        return received().stream()
                .filter(each -> "session".equals(each.header(GenesysWorkspaceConstants.EVENT)))
                .map(each -> each.header(GenesysWorkspaceConstants.SESSION_STATE))
                .toList();
    }

    List<WorkspaceEvent> events(String messageType) {
        return received().stream()
                .filter(each -> each.body() instanceof WorkspaceEvent event
                        && event.messageType().equals(messageType))
                .map(Received::event)
                .toList();
    }

    void awaitCall(String state) {
        await().until(() -> events("CallStateChanged").stream()
                .anyMatch(event -> event.state().equals(state)));
    }

    @Override
    protected Received received(Exchange exchange) {
        return new Received(
                Map.copyOf(exchange.getMessage().getHeaders()),
                exchange.getMessage().getBody());
    }

    @Override
    protected WorkspaceBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
