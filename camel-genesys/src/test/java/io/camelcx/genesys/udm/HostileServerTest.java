// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static io.camelcx.genesys.udm.UdmBed.POLLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Exchange;
import org.awaitility.core.ConditionFactory;

/**
 * Against a server that answers with anything: an export on request is created once, and its file handed on as it is, or the call has failed; a
 * consumer delivers each finished export once, whole, and none is lost.
 */
class HostileServerTest {

    private static final String HISTORY = "/udm/v10/export/history";
    private static final String JOBS = "/udm/v10/export/jobs";
    private static final Map<String, Object> JOB = Map.of(
            "source",
            "UCS",
            "type",
            "UCS",
            "timeFrame",
            Map.of("all", true),
            "schedulerParam",
            Map.of("immediately", true),
            "jobParams",
            Map.of("type", "UCS", "media", List.of()),
            "suspended",
            false);

    private static final Hostility HOSTILITY = Hostility.none()
            .on("GET", HISTORY, HostileKind.values())
            .on("GET", "/udm/v10/file-metadatas", HostileKind.values())
            .on("GET", "/udm/v10/files/*", HostileKind.values())
            .on("GET", "/udm-bucket/exports/*", "", allBut(HostileKind.FOREIGN));

    private static final Hostility CREATION =
            HOSTILITY.on("POST", JOBS, "", allBut(HostileKind.FOREIGN)).on("GET", JOBS, HostileKind.values());

    private final UdmBed bed = UdmBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private int cases;

    private static List<HostileKind> allBut(HostileKind... excluded) {
        List<HostileKind> kinds = new ArrayList<>(List.of(HostileKind.values()));
        kinds.removeAll(List.of(excluded));
        return kinds;
    }

    @BeforeProperty
    void start() {
        bed.start();
    }

    @AfterProperty
    void stop() {
        bed.close();
        run.close();
        System.out.println(getClass().getName() + ": " + run);
    }

    @Provide
    Arbitrary<List<Long>> faults() {
        return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 150, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void anExportIsCreatedOnceAndItsFileHandedOnOrItFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, CREATION, plan -> {
            String title = "Night " + cases;
            plan.forEach(bed.faults()::add);

            Exchange first = export(title);

            assertThat(bed.udm().jobs()).hasSizeLessThanOrEqualTo(1);
            if (first.getException() == null) {
                requireFile(first.getMessage().getBody(byte[].class));
            } else {
                assertThat(first.getException()).isInstanceOf(CxApiException.class);
                run.raised(first.getException());
            }
            bed.faults().clear();
            Exchange again = export(title);
            assertThat(again.getException()).isNull();
            requireFile(again.getMessage().getBody(byte[].class));
            assertThat(bed.udm().jobs()).hasSize(1);
        });
    }

    @Property(tries = 150, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void aConsumerDeliversEachExportOnceAndWhole(@ForAll("faults") List<Long> seeds) {
        check(seeds, HOSTILITY, plan -> {
            String route = "exports-" + cases;
            bed.export("First " + cases);
            bed.route(route, "genesys-udm:" + route + "?" + POLLING + "&maxFailureDelay=20ms");
            try {
                patiently().until(() -> !bed.received().isEmpty());
                plan.forEach(bed.faults()::add);
                bed.export("Second " + cases);
                awaitPolls(3);
                bed.faults().clear();
                bed.export("Third " + cases);
                bed.clock.advance(Duration.ofHours(1));
                patiently()
                        .until(() -> bed.titles().contains("Third " + cases)
                                && bed.titles().contains("Second " + cases));
                awaitPolls(2);
            } finally {
                bed.removeRoute(route);
            }
            assertThat(bed.titles()).containsExactlyInAnyOrder("First " + cases, "Second " + cases, "Third " + cases);
            assertThat(bed.received()).extracting(UdmBed.Received::event).containsOnly("finished");
            assertThat(bed.received()).allSatisfy(each -> requireFile((byte[]) each.body()));
            patiently().until(() -> bed.spooled().isEmpty());
        });
    }

    /** One case. */
    @FunctionalInterface
    private interface Case {
        void run(List<Fault> plan) throws Exception;
    }

    private void check(List<Long> seeds, Hostility hostility, Case one) {
        List<Fault> plan = seeds.stream()
                .map(hostility::fault)
                .filter(fault -> !isLie(fault))
                .toList();
        cases++;
        bed.udm().clear();
        bed.udm().uploadCertificate("cert.pem", UdmBed.certificate());
        bed.received().clear();
        run.run(seeds, plan, () -> one.run(plan));
    }

    /**
     * What no client can see through: a 404 beside an empty list, which is what a deleted file looks like, and a creation that was carried out and is
     * said to be refused.
     */
    private static boolean isLie(Fault fault) {
        return fault.toString().contains("status=404")
                || fault.method().equals("POST") && fault.toString().matches(".*StatusChange\\[status=(?!401)[34].*");
    }

    private Exchange export(String title) {
        return bed.call("title=" + title.replace(" ", "%20"), JOB, Map.of());
    }

    private void requireFile(byte[] content) {
        assertThat(bed.udm().files())
                .extracting(file -> {
                    try {
                        return Files.readAllBytes(file.file().path());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .contains(content);
    }

    private void awaitPolls(int more) {
        long before = bed.journal().count("GET", HISTORY);
        patiently().until(() -> bed.journal().count("GET", HISTORY) >= before + more);
    }

    private static ConditionFactory patiently() {
        return await().atMost(HangLimit.TIME).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }
}
