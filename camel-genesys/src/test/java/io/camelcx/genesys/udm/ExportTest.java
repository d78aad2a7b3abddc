// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final String JOBS = "/udm/v10/export/jobs";
    static final Map<String, Object> JOB = Map.of(
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

    private final UdmBed bed = UdmBed.create();

    @BeforeEach
    void start() {
        bed.start();
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void aJobIsCreatedFollowedAndItsFileHandedOn() {
        Exchange export = export("title=Night");

        assertThat(export.getException()).isNull();
        assertThat(export.getMessage().getBody(byte[].class)).hasSizeGreaterThan(100);
        assertThat(export.getMessage().getHeader(GenesysUdmConstants.FILE_NAME, String.class))
                .endsWith(".zip.smime");
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void whileItRunsNoThreadIsHeld() throws Exception {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofMinutes(10)));
        CompletableFuture<Exchange> export = bed.context()
                .createProducerTemplate()
                .asyncSend("genesys-udm:test?title=Night&pollDelay=5ms", exchange -> exchange.getMessage()
                        .setBody(JOB));
        await().until(() -> bed.journal().count("GET", "/udm/v10/export/history") > 5);
        assertThat(export).isNotDone();
        assertThat(bed.context()
                        .getEndpoint("genesys-udm:test?title=Night&pollDelay=5ms", GenesysUdmEndpoint.class)
                        .getRunningExports())
                .contains("Night: IN_PROGRESS");

        bed.clock.advance(Duration.ofMinutes(10));

        assertThat(export.get().getException()).isNull();
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void aJobWhoseResponseIsLostIsNotCreatedTwice() {
        bed.faults().add(Fault.on("POST", JOBS).times(1).afterHandling().connectionReset());

        Exchange export = export("title=Night");

        assertThat(export.getException()).isNull();
        assertThat(bed.udm().jobs()).hasSize(1);
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void aJobThatItsResponseDoesNotContainIsNotCreatedTwice() {
        bed.faults()
                .add(Fault.on("POST", JOBS)
                        .times(1)
                        .afterHandling()
                        .header("Content-Type", "application/json")
                        .body("{\"title\":\"Night\"}"));

        Exchange export = export("title=Night");

        assertThat(bed.faults().applied()).hasSize(1);
        assertThat(export.getException()).isNull();
        assertThat(bed.udm().jobs()).hasSize(1);
    }

    @Test
    void aMessageThatIsSentAgainFindsTheJobByItsTitle() {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofMinutes(10)));
        bed.faults()
                .add(Fault.on("GET", "/udm/v10/export/history")
                        .after(1)
                        .times(1)
                        .status(400)
                        .body(""));
        assertThat(export("title=Night").getException()).isInstanceOf(CxApiException.class);
        bed.clock.advance(Duration.ofMinutes(10));

        Exchange second = export("title=Night");

        assertThat(second.getException()).isNull();
        assertThat(bed.udm().jobs()).hasSize(1);
        bed.udm().change(udm -> udm.withRunTime(Duration.ZERO));
        export("title=Other");
        assertThat(bed.udm().jobs()).hasSize(2);
    }

    @Test
    void anExportThatFailsIsAnErrorAndTheNextMessageCreatesAnother() {
        bed.udm().removeCertificate();

        Exchange failed = export("title=Night");

        assertThat(failed.getException()).isInstanceOf(CxApiException.class).hasMessageContaining("FAILED");
        bed.udm().uploadCertificate("cert.cer", UdmBed.certificate());
        Exchange next = export("title=Night&decrypt=true&output=records");
        assertThat(next.getException()).isNull();
        assertThat(bed.udm().jobs()).hasSize(2);
    }

    @Test
    void aProxyThatRefusesACreationThatWasCarriedOutCausesNoSecondJob() {
        bed.faults()
                .add(Fault.on("POST", JOBS).times(1).afterHandling().status(401).body("<html>"));

        Exchange export = export("title=Night");

        assertThat(bed.faults().applied()).hasSize(1);
        assertThat(export.getException()).isNull();
        assertThat(bed.udm().jobs()).hasSize(1);
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedAndTheJobCreated() {
        bed.faults().add(Fault.on("POST", JOBS).times(1).status(401).body(""));

        assertThat(export("title=Night").getException()).isNull();
        assertThat(bed.udm().jobs()).hasSize(1);
        assertThat(creations()).isEqualTo(2);
    }

    @Test
    void theOperationCreateJobDoesNotCreateTwiceEither() {
        bed.faults()
                .add(Fault.on("POST", JOBS).times(1).afterHandling().status(401).body(""));
        Map<String, Object> job = new java.util.HashMap<>(JOB);
        job.put("title", "Night");

        assertThat(bed.call("operation=createJob", job, Map.of()).getException())
                .isInstanceOfSatisfying(CxApiException.class, failure -> assertThat(failure.outcomeUnknown())
                        .isTrue())
                .hasMessageContaining("there is a job with the title Night");
        assertThat(bed.udm().jobs()).hasSize(1);

        bed.faults().add(Fault.on("POST", JOBS).times(1).status(401).body(""));
        job.put("title", "Day");
        assertThat(bed.call("operation=createJob", job, Map.of()).getException())
                .isNull();
        assertThat(bed.udm().jobs()).hasSize(2);
    }

    @Test
    void aRestartFindsTheJobByItsTitle() {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofMinutes(10)));
        bed.context()
                .createProducerTemplate()
                .asyncSend("genesys-udm:test?title=Night&pollDelay=5ms", exchange -> exchange.getMessage()
                        .setBody(JOB));
        await().until(() -> bed.journal().count("GET", "/udm/v10/export/history") > 3);
        long started = System.nanoTime();
        bed.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        bed.clock.advance(Duration.ofMinutes(10));

        try (UdmBed second = UdmBed.at(bed)) {
            Exchange again = second.start().call("title=Night", JOB, Map.of());

            assertThat(again.getException()).isNull();
            assertThat(again.getMessage().getBody(byte[].class)).hasSizeGreaterThan(100);
            assertThat(second.udm().jobs()).hasSize(1);
        }
    }

    @Test
    void anExportThatTakesTooLongIsAnErrorAndItsJobContinues() {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(10)));
        CompletableFuture<Exchange> export = bed.context()
                .createProducerTemplate()
                .asyncSend("genesys-udm:test?title=Night&pollDelay=5ms&jobTimeout=1h", exchange -> exchange.getMessage()
                        .setBody(JOB));
        await().until(() -> bed.journal().count("GET", "/udm/v10/export/history") > 3);
        bed.clock.advance(Duration.ofMinutes(61));

        assertThat(export.join().getException()).hasMessageContaining("is not finished within jobTimeout");
        bed.clock.advance(Duration.ofHours(9));
        assertThat(export("title=Night").getException()).isNull();
        assertThat(bed.udm().jobs()).hasSize(1);
    }

    @Test
    void aJobThatIsCancelledIsAnErrorWithItsState() {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(10)));
        CompletableFuture<Exchange> export = bed.context()
                .createProducerTemplate()
                .asyncSend("genesys-udm:test?title=Night&pollDelay=5ms", exchange -> exchange.getMessage()
                        .setBody(JOB));
        await().until(() -> bed.journal().count("GET", "/udm/v10/export/history") > 3);
        long job = bed.udm().jobs().get(0).id();
        assertThat(bed.call("operation=cancelJob&id=" + job).getException()).isNull();

        assertThat(export.join().getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("the export Night is CANCELED");
    }

    @Test
    void theTitleOfAnExportOfOtherDataIsRefused() {
        assertThat(export("title=Night").getException()).isNull();
        Map<String, Object> other = new java.util.HashMap<>(JOB);
        other.put("jobParams", Map.of("type", "Contacts", "media", List.of()));
        other.put("type", "DataSync");

        assertThat(bed.call("title=Night", other, Map.of()).getException())
                .hasMessageContaining("the title Night belongs to another export")
                .hasMessageContaining("another type");
        assertThat(bed.udm().jobs()).hasSize(1);
        assertThat(export("title=Night").getException()).isNull();
    }

    @Test
    void aJobWithoutTitleIsRefusedBeforeAnyCall() {
        bed.journal().clear();

        assertThat(export("operation=export").getException()).hasMessageContaining("missing: title");
        assertThat(bed.journal().requests("*", "/udm/*")).isEmpty();
    }

    private Exchange export(String options) {
        return bed.call(options, JOB, Map.of());
    }

    private int creations() {
        return bed.journal().count("POST", JOBS);
    }
}
