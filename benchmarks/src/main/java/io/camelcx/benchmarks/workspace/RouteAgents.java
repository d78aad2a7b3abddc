// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import io.camelcx.benchmarks.client.Genesys;
import io.camelcx.benchmarks.client.Polling;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.notification.NotificationConsumer;
import io.camelcx.genesys.session.SessionStatus.State;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with a route from {@code genesys-workspace} for each agent, all on one connection. */
final class RouteAgents implements AgentClients {

    private static final Duration MAX_START = Duration.ofSeconds(60);

    private final CamelContext context = new DefaultCamelContext();
    private final LongAdder received = new LongAdder();
    private int open;

    RouteAgents(URI baseUrl) {
        context.getRegistry().bind("genesys", connection(baseUrl));
        context.start();
    }

    /** A connection that knows the passwords of all agents. */
    static GenesysConnection connection(URI baseUrl) {
        GenesysConnection connection = Genesys.connection(baseUrl);
        for (int i = 1; i <= WorkspaceServer.AGENTS; i++) {
            connection.getAgentPasswords().put("agent" + i, "agent" + i);
        }
        return connection;
    }

    @Override
    public void open(int count) throws Exception {
        int first = open + 1;
        for (; open < count; open++) {
            addRoute("agent" + (open + 1));
        }
        for (int i = first; i <= count; i++) {
            String route = "agent" + i;
            Polling.until("the session of " + route + " is open", MAX_START, () -> isOpen(route));
        }
    }

    private void addRoute(String agent) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("genesys-workspace:desk?agent=" + agent).routeId(agent).process(exchange -> received.increment());
            }
        });
    }

    private boolean isOpen(String route) {
        NotificationConsumer consumer =
                (NotificationConsumer) context.getRoute(route).getConsumer();
        return consumer.sessionStatus().state() == State.CONNECTED;
    }

    @Override
    public long received() {
        return received.sum();
    }

    @Override
    public void close() {
        context.stop();
    }
}
