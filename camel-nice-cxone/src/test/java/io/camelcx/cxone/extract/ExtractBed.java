// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.DemoConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.simulator.cxone.files.FileHost;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import io.camelcx.test.RouteBed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator of its own, whose jobs are done at once and which may be called as often as one likes. */
final class ExtractBed extends RouteBed<ExtractBed.Received, ExtractBed> {

    static final String SUBMIT = "/data-extraction/V1/jobs";
    /** The time of the simulator, so that no test depends on the day on which it runs. */
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    static final String QUICKLY = "pollDelay=5ms";

    /** The time of the simulator. */
    final SettableClock serverTime;

    final Path spool;
    private final CxoneConnection connection;

    /** What a route saw of an exchange. */
    record Received(String start, String end, String jobId, String body, Long rows) {}

    private ExtractBed(CxSimulator simulator, SettableClock serverTime) {
        super(simulator);
        this.serverTime = serverTime;
        this.connection = DemoConnection.to(simulator.baseUrl());
        connection.setClock(Clock.fixed(NOON, ZoneOffset.UTC));
        bind("cxone", connection);
        try {
            spool = Files.createTempDirectory("extract-bed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context().getStreamCachingStrategy().setSpoolDirectory(spool.toFile());
    }

    static ExtractBed create() {
        return create(UnaryOperator.identity());
    }

    static ExtractBed create(UnaryOperator<CxoneSettings> change) {
        SettableClock time = SettableClock.at(NOON);
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
        return new ExtractBed(other.simulator(), other.serverTime);
    }

    CxoneConnection connection() {
        return connection;
    }

    CxoneExtractEndpoint endpoint(String route) {
        return endpoint(route, CxoneExtractEndpoint.class);
    }

    @Override
    protected Received received(Exchange exchange) {
        return new Received(
                exchange.getMessage().getHeader(CxoneExtractConstants.START_DATE, String.class),
                exchange.getMessage().getHeader(CxoneExtractConstants.END_DATE, String.class),
                exchange.getMessage().getHeader(CxoneExtractConstants.JOB_ID, String.class),
                exchange.getMessage().getBody(String.class),
                exchange.getMessage().getHeader(CxoneExtractConstants.ROWS, Long.class));
    }

    /** Sends a message to an endpoint of the entity {@code qm-workflows}, version 1. */
    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send("cxone-extract:qm-workflows?version=1&" + QUICKLY + "&" + options, body, headers);
    }

    Exchange call(String options) {
        return call(options, null, Map.of());
    }

    DataExtractionApi api() {
        return simulator().cxone().dataExtraction();
    }

    FileHost files() {
        return simulator().cxone().files();
    }

    /** The files that are on the disk now. */
    List<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    @Override
    protected ExtractBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
