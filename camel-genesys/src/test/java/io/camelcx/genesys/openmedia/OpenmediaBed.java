// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.watch.PropertyChange;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with a connection to a simulator of its own, in which nothing moves but by a test's hand. */
final class OpenmediaBed implements AutoCloseable {

    static final String CREATE = "POST";
    static final String INTERACTIONS = OpenMediaApi.BASE_PATH + "/workitems/interactions";

    final CxSimulator simulator;
    final CamelContext context = new DefaultCamelContext();
    final GenesysConnection connection;
    final List<Received> received = new CopyOnWriteArrayList<>();

    /** What a watching route saw of an exchange. */
    record Received(String event, Interaction interaction, List<PropertyChange> changes) {}

    private OpenmediaBed(CxSimulator simulator) {
        this.simulator = simulator;
        this.connection = DemoConnection.to(simulator.baseUrl());
        connection.getRetry().setDelay(Duration.ofMillis(1));
        context.getRegistry().bind("genesys", connection);
    }

    static OpenmediaBed create() {
        return create(UnaryOperator.identity());
    }

    static OpenmediaBed create(UnaryOperator<SimulatorSettings> change) {
        SimulatorSettings settings = SimulatorSettings.defaults().withLive(false);
        return new OpenmediaBed(CxSimulator.start(change.apply(settings)));
    }

    /** A Camel context of its own on a simulator that another bed closes. */
    static OpenmediaBed at(CxSimulator simulator) {
        return new OpenmediaBed(simulator);
    }

    GenesysOpenmediaEndpoint endpoint(String route) {
        return (GenesysOpenmediaEndpoint) context.getRoute(route).getEndpoint();
    }

    OpenmediaBed start() {
        context.start();
        return this;
    }

    /** Adds a route that keeps what it is told. */
    OpenmediaBed watch(String id, String from) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).process(OpenmediaBed.this::keep);
            }
        });
        return this;
    }

    @SuppressWarnings("unchecked")
    void keep(Exchange exchange) {
        received.add(new Received(
                exchange.getMessage().getHeader(GenesysOpenmediaConstants.EVENT, String.class),
                exchange.getMessage().getBody(Interaction.class),
                exchange.getMessage().getHeader(GenesysOpenmediaConstants.CHANGES, List.class)));
    }

    List<Received> all(String event) {
        return received.stream().filter(each -> each.event().equals(event)).toList();
    }

    /** Sends a message to an endpoint of the service {@code workitems}. */
    Exchange send(String options, Object body, Map<String, Object> headers) {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            return template.request("genesys-openmedia:workitems?" + options, exchange -> {
                exchange.getMessage().setBody(body);
                exchange.getMessage().setHeaders(new HashMap<>(headers));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Exchange send(String options, Object body) {
        return send(options, body, Map.of());
    }

    OpenMediaApi openMedia() {
        return simulator.genesys().openMedia();
    }

    long creations() {
        return simulator.journal().count("POST", INTERACTIONS);
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }
}
