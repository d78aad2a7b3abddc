// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.agents;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.hub.page.LivePage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.support.ResourceHelper;

/**
 * Runs a route of the template {@code agent-calls} for each agent whose calls a page shows. The page repeats its request every few seconds; the route is
 * removed, and with it the session of the agent, when no page has repeated it for a while. Thread-safe.
 */
public final class AgentCalls {

    private static final String ROUTE = "agent-calls-";

    private final CamelContext context;
    private final LivePage page;
    private final Map<String, Login> logins;
    private final Duration release;
    private final int most;
    private final Clock clock = Clock.systemUTC();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> shownUntil = new HashMap<>();

    /** How the session of an agent is opened. */
    public record Login(String user, String password) {}

    /**
     * Shows no calls yet.
     *
     * @param logins by the ids of the agents
     * @param most the maximum number of agents whose sessions are open
     */
    public AgentCalls(CamelContext context, LivePage page, Map<String, Login> logins, Duration release, int most) {
        this.context = context;
        this.page = page;
        this.logins = logins;
        this.release = release;
        this.most = most;
    }

    /** Reads the logins by the ids of the agents, a JSON object; its errors do not contain passwords. */
    public static Map<String, Login> logins(CamelContext context, String resource) {
        try (InputStream file = ResourceHelper.resolveMandatoryResourceAsInputStream(context, resource)) {
            return new ObjectMapper().readValue(file, new TypeReference<Map<String, Login>>() {});
        } catch (IOException e) {
            throw new IllegalArgumentException("agentCalls.logins (" + resource
                    + ") cannot be read as JSON such as {\"1001\": {\"user\": \"kim\", \"password\": \"...\"}}: "
                    + e.getClass().getSimpleName());
        }
    }

    /** A page shows the calls of an agent, and repeats this request before the time of the release has passed. */
    public void show(String agent) throws Exception {
        lock.lock();
        try {
            if (!logins.containsKey(agent)) {
                throw new IllegalArgumentException("The hub has no login of " + agent + ": agentCalls.logins.");
            }
            if (!shownUntil.containsKey(agent)) {
                open(agent);
            }
            shownUntil.put(agent, clock.instant().plus(release));
        } finally {
            lock.unlock();
        }
    }

    private void open(String agent) throws Exception {
        if (shownUntil.size() >= most) {
            throw new IllegalStateException("The calls of " + most + " other agents are shown: agentCalls.max.");
        }
        try {
            TemplatedRouteBuilder.builder(context, "agent-calls")
                    .routeId(ROUTE + agent)
                    .parameter("agent", agent)
                    .parameter("user", logins.get(agent).user())
                    .add();
        } catch (Exception e) {
            close(agent);
            throw e;
        }
    }

    /** Closes the sessions of the agents whose calls no page shows any more. */
    public void release() throws Exception {
        lock.lock();
        try {
            for (String agent : List.copyOf(shownUntil.keySet())) {
                if (shownUntil.get(agent).isBefore(clock.instant())) {
                    shownUntil.remove(agent);
                    close(agent);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void close(String agent) throws Exception {
        context.getRouteController().stopRoute(ROUTE + agent);
        context.removeRoute(ROUTE + agent);
        // What the page has shown is old when the next session opens.
        List.of("session", "telephone", "calls").forEach(part -> page.show("agentCalls", agent + "/" + part, ""));
    }
}
