// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.export.TestKeys;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.UdmSettings;
import io.camelcx.simulator.genesys.udm.UdmApi;
import io.camelcx.test.RouteBed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.KeyStoreParameters;

/** A Camel context with a connection to a simulator of its own, whose exports run until a test ends them, or are done at once. */
final class UdmBed extends RouteBed<UdmBed.Received, UdmBed> {

    static final String POLLING = "initialDelay=0&delay=5";
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    static final Path KEYS = keys();

    final SettableClock clock;
    final Path spool;
    private final GenesysConnection connection;

    /** What a route saw of an exchange. */
    record Received(String event, long id, String title, List<String> names, Integer part, Object body) {}

    private UdmBed(CxSimulator simulator, SettableClock clock) {
        super(simulator);
        this.clock = clock;
        this.connection = DemoConnection.to(simulator.baseUrl());
        connection.getRetry().setDelay(Duration.ofMillis(1));
        connection.setClock(clock.withZone(ZoneOffset.UTC));
        KeyStoreParameters keys = new KeyStoreParameters();
        keys.setResource("file:" + KEYS);
        keys.setPassword("secret");
        keys.setType("PKCS12");
        connection.setKeyStoreParameters(keys);
        bind("genesys", connection);
        try {
            spool = Files.createTempDirectory("udm-bed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context().getStreamCachingStrategy().setSpoolDirectory(spool.toFile());
    }

    /** Exports are done when they start. */
    static UdmBed create() {
        return create(udm -> udm);
    }

    static UdmBed create(UnaryOperator<UdmSettings> change) {
        SettableClock clock = SettableClock.at(START);
        CxSimulator simulator = CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withGenesys(genesys -> genesys.withAuth(
                                auth -> auth.withTokenLifetime(Duration.ofDays(3650)))
                        .withUdm(udm -> change.apply(udm.withRunTime(Duration.ZERO)
                                .withContent(content -> content.withContacts(5).withInteractions(5))))));
        UdmBed bed = new UdmBed(simulator, clock);
        bed.udm().uploadCertificate("cert.pem", certificate());
        return bed;
    }

    /** A Camel context of its own on the simulator of another bed, which closes it. */
    static UdmBed at(UdmBed other) {
        return new UdmBed(other.simulator(), other.clock);
    }

    static byte[] certificate() {
        try {
            return TestKeys.FIRST.certificate().getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path keys() {
        try {
            Path file = Files.createTempFile("udm-keys", ".p12");
            file.toFile().deleteOnExit();
            TestKeys.store(file, "PKCS12", "secret", store -> TestKeys.put(store, "export", TestKeys.FIRST, "secret"));
            return file;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    GenesysConnection connection() {
        return connection;
    }

    UdmApi udm() {
        return simulator().genesys().udm();
    }

    /** Starts an export; returns its id in the history. */
    long export(String title) {
        udm().startExport(title);
        return udm().history().stream()
                .filter(each -> each.request().title().equals(title))
                .reduce((first, last) -> last)
                .orElseThrow()
                .id();
    }

    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send("genesys-udm:test?pollDelay=5ms&" + options, body, headers);
    }

    Exchange call(String options) {
        return call(options, null, Map.of());
    }

    /** The files of exports that are on the disk now. */
    List<Path> spooled() {
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(file -> file.toString().endsWith(".export")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Received received(Exchange exchange) throws Exception {
        JobInfo job = exchange.getMessage().getHeader(GenesysUdmConstants.JOB, JobInfo.class);
        return new Received(
                exchange.getMessage().getHeader(GenesysUdmConstants.EVENT, String.class),
                exchange.getMessage().getHeader(GenesysUdmConstants.HISTORY_ID, 0L, Long.class),
                job == null ? "" : job.title(),
                exchange.getMessage().getHeader(GenesysUdmConstants.FILE_NAMES, List.of(), List.class),
                exchange.getMessage().getHeader(GenesysUdmConstants.PART, Integer.class),
                read(exchange.getMessage().getBody()));
    }

    private Object read(Object body) throws Exception {
        if (body instanceof Iterator<?> items) {
            List<Object> all = new ArrayList<>();
            while (items.hasNext()) {
                Object item = items.next();
                all.add(
                        item instanceof org.apache.camel.Message message
                                ? message.getHeader(GenesysUdmConstants.ENTRY) + ":"
                                        + message.getBody(byte[].class).length
                                : item);
            }
            return all;
        }
        if (body instanceof List<?> list) {
            return list.stream()
                    .map(each -> context().getTypeConverter().convertTo(byte[].class, each))
                    .toList();
        }
        return body == null ? null : context().getTypeConverter().convertTo(byte[].class, body);
    }

    List<String> titles() {
        return received().stream().map(Received::title).toList();
    }

    @Override
    protected UdmBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
