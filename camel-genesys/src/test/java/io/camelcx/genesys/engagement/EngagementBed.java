// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.engagement.EngagementApi;
import io.camelcx.test.RouteBed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context whose connection has an API key alone, and a simulator of its own, whose clock stands still until a test moves it. */
final class EngagementBed extends RouteBed<EngagementBed.Received, EngagementBed> {

    static final String PATH = EngagementApi.BASE_PATH;
    static final String CREATE = PATH + "/callbacks/create";
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final String PHONE = "+4930123456";

    final SettableClock clock;

    /** What a route saw of an exchange. */
    record Received(String id, String state, String queue, Object body) {}

    private EngagementBed(CxSimulator simulator, SettableClock clock) {
        super(simulator);
        this.clock = clock;
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(simulator.baseUrl().toString());
        connection.setApiKey("demo-api-key");
        connection.getRetry().setDelay(Duration.ofMillis(1));
        connection.setClock(clock.withZone(ZoneOffset.UTC));
        bind("genesys", connection);
    }

    static EngagementBed create() {
        SettableClock clock = SettableClock.at(NOW);
        return new EngagementBed(
                CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(clock)), clock);
    }

    /** A Camel context of its own on the simulator of another bed, which closes it. */
    static EngagementBed at(EngagementBed other) {
        return new EngagementBed(other.simulator(), other.clock);
    }

    EngagementApi api() {
        return simulator().genesys().engagement();
    }

    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send("genesys-engagement:support?" + options, body, headers);
    }

    Exchange call(String options) {
        return call(options, null, Map.of());
    }

    /** Books a callback for as soon as possible, or for a time; returns its id. */
    String book(Object... desiredTime) {
        Map<String, Object> booking = desiredTime.length == 0
                ? Map.of("phoneNumber", PHONE)
                : Map.of("phoneNumber", PHONE, "desiredTime", desiredTime[0]);
        Exchange booked = call("", booking, Map.of());
        if (booked.getException() != null) {
            throw new IllegalStateException(booked.getException());
        }
        return booked.getMessage().getHeader(GenesysEngagementConstants.ID, String.class);
    }

    /** Books a callback by another connection, whose callbacks are not followed; returns its id. */
    String bookElsewhere() {
        GenesysConnection other = new GenesysConnection();
        other.setBaseUrl(simulator().baseUrl().toString());
        other.setApiKey("demo-api-key");
        try (DefaultCamelContext elsewhere = new DefaultCamelContext()) {
            elsewhere.getRegistry().bind("genesys", other);
            elsewhere.start();
            return elsewhere
                    .createProducerTemplate()
                    .send("genesys-engagement:support", exchange -> exchange.getMessage()
                            .setBody(Map.of("phoneNumber", PHONE)))
                    .getMessage()
                    .getHeader(GenesysEngagementConstants.ID, String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Received received(Exchange exchange) {
        var message = exchange.getMessage();
        return new Received(
                message.getHeader(GenesysEngagementConstants.ID, String.class),
                message.getHeader(GenesysEngagementConstants.STATE, String.class),
                message.getHeader(GenesysEngagementConstants.QUEUES, String.class),
                message.getBody());
    }

    @Override
    protected EngagementBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
