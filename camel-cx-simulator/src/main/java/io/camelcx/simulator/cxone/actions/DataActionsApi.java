// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.cxone.auth.CxoneAuthentication;
import io.camelcx.simulator.cxone.settings.ActionSettings;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.RoutesServlet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The Data Actions API and the tenant's actions, as a test or a demonstration directs them. Actions outlive a restart. Thread-safe. */
public final class DataActionsApi implements Configurable<ActionSettings> {
    private final AtomicReference<ActionSettings> settings;
    private final ActionStore store;
    private final RateLimit limit;
    private final CxoneAuthentication authentication;

    /**
     * A tenant without actions.
     *
     * @param seed the seed of the actions' ids
     */
    public DataActionsApi(ActionSettings settings, long seed, Clock clock, CxoneAuthentication authentication) {
        this.settings = new AtomicReference<>(settings);
        this.store = new ActionStore(seed, clock);
        this.limit = new RateLimit(clock);
        this.authentication = authentication;
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        ActionEndpoints endpoints = new ActionEndpoints(this, store, limit, authentication);
        context.addServlet(new ServletHolder(new RoutesServlet(endpoints.routes())), ActionEndpoints.BASE + "/*");
    }

    @Override
    public String api() {
        return "actions";
    }

    @Override
    public ActionSettings settings() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<ActionSettings> change) {
        settings.updateAndGet(change);
    }

    /** All actions in the order of their creation. */
    @Control(value = "GET /actions", list = "actions")
    public List<StoredAction> actions() {
        return store.all();
    }

    /** The action with this name. */
    public Optional<StoredAction> action(String name) {
        return store.all().stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /**
     * Creates an action as the vendor's user interface would.
     *
     * @throws IllegalArgumentException if the vendor would refuse it
     */
    @Control("POST /actions")
    public StoredAction create(String name, String script, @Control.Default("[]") List<String> dependencies) {
        ObjectNode request = Json.object()
                .put("name", name)
                .put("description", "")
                .put("type", "SCRIPT")
                .put("enabled", true);
        request.putObject("trigger").put("type", "MANUAL");
        request.putObject("script").put("language", "JavaScript").put("content", script);
        request.set("dependencies", Json.tree(dependencies));
        try {
            return store.create(request, Optional.empty());
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(
                    "The action " + name + " is refused with status "
                            + refused.answer().status(),
                    refused);
        }
    }

    /** Removes all actions and forgets their keys. */
    @Control("DELETE /actions")
    public void clear() {
        store.clear();
    }
}
