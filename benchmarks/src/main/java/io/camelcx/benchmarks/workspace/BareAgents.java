// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.cometd.common.JSONContext;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpCookieStore;

/** One bare client an agent. They share the HTTP client and the scheduler, as a user would do who has many. */
final class BareAgents implements AgentClients {

    private static final int MAX_CONNECTIONS = 100_000;

    private final URI baseUrl;
    private final Supplier<JSONContext.Client> json;
    private final HttpClient http = new HttpClient();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final List<BareAgent> agents = new ArrayList<>();
    private final LongAdder received = new LongAdder();

    /** @param json makes the JSON context of each */
    BareAgents(URI baseUrl, Supplier<JSONContext.Client> json) throws Exception {
        this.baseUrl = baseUrl;
        this.json = json;
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.setMaxConnectionsPerDestination(MAX_CONNECTIONS);
        http.start();
    }

    @Override
    public void open(int count) throws Exception {
        while (agents.size() < count) {
            add("agent" + (agents.size() + 1)).listen((channel, message) -> received.increment());
        }
    }

    /** A client that has logged in. */
    BareAgent add(String name) throws Exception {
        BareAgent agent = BareAgent.logIn(baseUrl, http, scheduler, json.get(), name);
        agents.add(agent);
        return agent;
    }

    @Override
    public long received() {
        return received.sum();
    }

    @Override
    public void close() throws Exception {
        agents.forEach(BareAgent::disconnect);
        agents.clear();
        http.stop();
        scheduler.shutdownNow();
    }
}
