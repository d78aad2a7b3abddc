// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.settings.EngagementSettings;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Engagement API, as a test or a demonstration directs it: callbacks in a calendar of slots, and what is said of queues.
 * Callbacks outlive a restart. Thread-safe.
 */
public final class EngagementApi implements Configurable<EngagementSettings> {
    /** The base path of the API. */
    public static final String BASE_PATH = "/engagement/v3";

    private final AtomicReference<EngagementSettings> settings;
    private final Clock clock;
    private final Callbacks callbacks;
    private final QueueEndpoints queues;

    /**
     * An API without callbacks.
     *
     * @param centre has the queues
     * @param statistics has the values of the statistics
     * @param seed the seed of the ids
     * @param clock the time of calendar and callbacks
     */
    public EngagementApi(
            EngagementSettings settings, ContactCentre centre, StatisticsService statistics, long seed, Clock clock) {
        this.settings = new AtomicReference<>(settings);
        this.clock = Clock.tick(clock, Duration.ofMillis(1));
        this.callbacks = new Callbacks(this::settings, seed, this.clock);
        this.queues = new QueueEndpoints(centre, statistics, this::settings, this.clock);
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes();
        new CallbackEndpoints(callbacks, this::settings, clock).addTo(routes, BASE_PATH);
        queues.addTo(routes, BASE_PATH);
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), BASE_PATH + "/*");
    }

    @Override
    public String api() {
        return "engagement";
    }

    @Override
    public EngagementSettings settings() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<EngagementSettings> change) {
        settings.updateAndGet(change);
    }

    /** All callbacks in the order of booking, those that are completed too. */
    @Control("GET /engagement/callbacks")
    public List<Callback> callbacks() {
        return callbacks.all();
    }

    /** The callback with this id. */
    @Control("GET /engagement/callbacks/{id}")
    public Optional<Callback> callback(String id) {
        return callbacks.find(id);
    }

    /** Books callbacks until the slot is full. */
    @Control("POST /engagement/fill")
    public void fill(String serviceName, Instant time) {
        Instant slot = new SlotCalendar(settings()).slot(time);
        while (callbacks.free(serviceName, slot) > 0) {
            ObjectNode booking = Json.object()
                    .put("serviceName", serviceName)
                    .put("phoneNumber", "+15555550100")
                    .put("desiredTime", Callbacks.text(time));
            callbacks.book(booking);
        }
    }

    /**
     * Completes a callback now.
     *
     * @param reason such as {@code AGENT_CONNECTED}
     * @throws IllegalArgumentException if there is none
     */
    @Control("POST /engagement/callbacks/{id}/complete")
    public Callback complete(String id, @Control.Default("AGENT_CONNECTED") String reason) {
        return callbacks
                .change(id, callback -> callback.in(Callback.COMPLETED, Optional.of(reason)))
                .orElseThrow(() -> new IllegalArgumentException("There is no callback " + id));
    }

    /** Says this of a queue, which need not be one of the contact centre. */
    @Control("POST /engagement/queues/{name}")
    public void queue(
            String name,
            long ewt,
            @Control.Default("true") boolean offerImmediateCallback,
            @Control.Default("true") boolean offerScheduledCallback) {
        queues.direct(name, new QueueStatus(ewt, offerImmediateCallback, offerScheduledCallback));
    }

    /** Removes all callbacks, and what was said of queues; for use between two runs. */
    @Control("DELETE /engagement")
    public void clear() {
        callbacks.clear();
        queues.clear();
    }
}
