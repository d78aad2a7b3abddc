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
import io.camelcx.test.RouteBed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator of its own, in which work items change only when a test changes them. */
final class OpenmediaBed extends RouteBed<OpenmediaBed.Received, OpenmediaBed> {

    static final String CREATE = "POST";
    static final String INTERACTIONS = OpenMediaApi.BASE_PATH + "/workitems/interactions";

    private final GenesysConnection connection;

    /** What a watching route saw of an exchange. */
    record Received(String event, Interaction interaction, List<PropertyChange> changes) {}

    private OpenmediaBed(CxSimulator simulator) {
        super(simulator);
        this.connection = DemoConnection.to(simulator.baseUrl());
        connection.getRetry().setDelay(Duration.ofMillis(1));
        bind("genesys", connection);
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

    GenesysConnection connection() {
        return connection;
    }

    GenesysOpenmediaEndpoint endpoint(String route) {
        return endpoint(route, GenesysOpenmediaEndpoint.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected Received received(Exchange exchange) {
        return new Received(
                exchange.getMessage().getHeader(GenesysOpenmediaConstants.EVENT, String.class),
                exchange.getMessage().getBody(Interaction.class),
                exchange.getMessage().getHeader(GenesysOpenmediaConstants.CHANGES, List.class));
    }

    /** What a watching route received of an event, such as {@code changed}. */
    List<Received> all(String event) {
        return received().stream().filter(each -> each.event().equals(event)).toList();
    }

    /** Sends a message to an endpoint of the service {@code workitems}. */
    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send("genesys-openmedia:workitems?" + options, body, headers);
    }

    Exchange call(String options, Object body) {
        return call(options, body, Map.of());
    }

    /** Adds a route that creates work items, and redelivers a message once. */
    OpenmediaBed redelivering() {
        return routes(routes -> routes.from("direct:in")
                .errorHandler(
                        routes.defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0))
                .to("genesys-openmedia:workitems"));
    }

    OpenMediaApi openMedia() {
        return simulator().genesys().openMedia();
    }

    /** Makes the work item {@code case-1}, of priority 1; returns its id. */
    String workItem() {
        return openMedia().create("workitems", "case-1", Map.of("priority", 1)).id();
    }

    long creations() {
        return journal().count("POST", INTERACTIONS);
    }

    @Override
    protected OpenmediaBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
