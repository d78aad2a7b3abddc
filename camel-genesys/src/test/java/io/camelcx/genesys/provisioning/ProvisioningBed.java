// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.provisioning.client.ProvisioningEvent;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.provisioning.ProvisioningApi;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.test.RouteBed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator, as a user of it. */
final class ProvisioningBed extends RouteBed<ProvisioningBed.Received, ProvisioningBed> {

    private static final String SESSION = "reconnectDelay=20ms&reconnectMaxDelay=100ms";

    /** What a route saw of an exchange. */
    record Received(Map<String, Object> headers, Object body) {

        String header(String name) {
            Object value = headers.get(name);
            return value == null ? "" : value.toString();
        }

        ProvisioningEvent event() {
            return (ProvisioningEvent) body;
        }
    }

    private ProvisioningBed(CxSimulator simulator) {
        super(simulator);
        GenesysConnection connection = DemoConnection.to(simulator.baseUrl());
        connection.setUsername("demo");
        connection.setPassword("demo");
        connection.getRetry().setDelay(Duration.ofMillis(1));
        bind("genesys", connection);
    }

    static ProvisioningBed create() {
        return new ProvisioningBed(
                CxSimulator.start(SimulatorSettings.defaults().withLive(false)));
    }

    /** A bed whose session is open, as it has a consumer. */
    static ProvisioningBed open() {
        ProvisioningBed bed = create();
        bed.route("changes", uri("types=users,skills&sessionEvents=true")).start();
        await().until(() -> bed.count("watch-objects") == 1);
        return bed;
    }

    static String uri(String options) {
        return "genesys-provisioning:test?" + SESSION + "&" + options;
    }

    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send(uri(options), body, headers);
    }

    Exchange call(String options, Object body) {
        return call(options, body, Map.of());
    }

    Exchange call(String options) {
        return call(options, null);
    }

    ProvisioningApi provisioning() {
        return simulator().genesys().provisioning();
    }

    UserDirectory users() {
        return simulator().genesys().users();
    }

    /** How many requests a path below the API has got. */
    int count(String path) {
        return journal().count("*", "/provisioning/v3/*" + path);
    }

    /** What was received of a kind. */
    List<Received> events(String kind) {
        return received().stream()
                .filter(each -> each.header(GenesysProvisioningConstants.EVENT).equals(kind))
                .toList();
    }

    @Override
    protected Received received(Exchange exchange) {
        return new Received(
                Map.copyOf(exchange.getMessage().getHeaders()),
                exchange.getMessage().getBody());
    }

    @Override
    protected ProvisioningBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
