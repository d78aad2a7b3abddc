// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.DemoConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with a connection to a simulator of its own, whose jobs end immediately and which never throttles. */
final class ExtractBed implements AutoCloseable {

    static final String SUBMIT = "/data-extraction/V1/jobs";
    /** The time of the simulator, so that no test depends on the day on which it runs. */
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    static final String QUICKLY = "pollDelay=5ms";

    final CxSimulator simulator;
    /** The time of the simulator. */
    final SetClock serverTime;

    final CamelContext context = new DefaultCamelContext();
    final CxoneConnection connection;
    final List<Received> received = new CopyOnWriteArrayList<>();
    final Path spool;

    /** An exchange as a route received it. */
    record Received(String start, String end, String jobId, String body, Long rows) {}

    private ExtractBed(CxSimulator simulator, SetClock serverTime) {
        this.simulator = simulator;
        this.serverTime = serverTime;
        this.connection = DemoConnection.to(simulator.baseUrl());
        connection.setClock(Clock.fixed(NOON, ZoneOffset.UTC));
        context.getRegistry().bind("cxone", connection);
        try {
            spool = Files.createTempDirectory("extract-bed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getStreamCachingStrategy().setSpoolDirectory(spool.toFile());
    }

    static ExtractBed create() {
        return create(UnaryOperator.identity());
    }

    static ExtractBed create(UnaryOperator<CxoneSettings> change) {
        SetClock time = new SetClock(NOON);
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withLive(false)
                .withClock(time)
                .withCxone(cxone -> change.apply(cxone.withExtraction(
                                extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO))
                        .withFiles(files -> files.withRowsPerDay(5))));
        return new ExtractBed(CxSimulator.start(settings), time);
    }

    /** A Camel context of its own on the simulator of another bed, which closes it. */
    static ExtractBed at(ExtractBed other) {
        return new ExtractBed(other.simulator, other.serverTime);
    }

    CxoneExtractEndpoint endpoint(String route) {
        return (CxoneExtractEndpoint) context.getRoute(route).getEndpoint();
    }

    ExtractBed start() {
        context.start();
        return this;
    }

    /** Adds a route that records its exchanges. */
    ExtractBed follow(String id, String from) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).process(ExtractBed.this::keep);
            }
        });
        return this;
    }

    void keep(Exchange exchange) {
        received.add(new Received(
                exchange.getMessage().getHeader(CxoneExtractConstants.START_DATE, String.class),
                exchange.getMessage().getHeader(CxoneExtractConstants.END_DATE, String.class),
                exchange.getMessage().getHeader(CxoneExtractConstants.JOB_ID, String.class),
                exchange.getMessage().getBody(String.class),
                exchange.getMessage().getHeader(CxoneExtractConstants.ROWS, Long.class)));
    }

    /**
     * Sends a message to an endpoint of the entity {@code qm-workflows}, version 1. The exchange is not done yet, so that its files
     * still exist.
     */
    Exchange send(String options, Object body, Map<String, Object> headers) {
        Endpoint endpoint = context.getEndpoint("cxone-extract:qm-workflows?version=1&" + QUICKLY + "&" + options);
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        try (Producer producer = endpoint.createProducer()) {
            producer.start();
            producer.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        return exchange;
    }

    Exchange send(String options) {
        return send(options, null, Map.of());
    }

    DataExtractionApi api() {
        return simulator.cxone().dataExtraction();
    }

    /** The temporary files on the disk. */
    List<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }
}
