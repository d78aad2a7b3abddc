// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static io.camelcx.genesys.udm.UdmBed.POLLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.settings.UdmFiles.Split;
import io.camelcx.simulator.genesys.settings.UdmFiles.SplitName;
import io.camelcx.simulator.genesys.udm.StoredFile;
import io.camelcx.simulator.http.AppliedFault;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.state.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerTest {

    private static final String FROM = "genesys-udm:test?" + POLLING + "&maxFailureDelay=20ms";
    private static final String RECORDS = FROM + "&decrypt=true&output=records";

    private final UdmBed bed = UdmBed.create();

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void everyFinishedExportIsDeliveredOnceWithItsFile() {
        bed.export("One");
        bed.export("Two");
        bed.route("exports", FROM).start().awaitReceived(2);
        bed.export("Three");
        bed.awaitReceived(3);
        polls(3);

        assertThat(bed.titles()).containsExactly("One", "Two", "Three");
        assertThat(bed.received()).allSatisfy(each -> {
            assertThat(each.event()).isEqualTo("finished");
            assertThat((byte[]) each.body()).hasSizeGreaterThan(100);
        });
        await().untilAsserted(() -> assertThat(bed.spooled()).isEmpty());
    }

    @Test
    void partitionsDivideTheExportsAndDownloadOnlyTheirOwn() {
        StateRepository<String, String> state = new MemoryStateRepository();
        bed.bind("state", state);
        for (int index = 0; index < 3; index++) {
            bed.route("p" + index, FROM + "&stateRepository=#state&partitions=3&partition=" + index);
        }
        List<Long> ids =
                IntStream.range(0, 12).mapToObj(i -> bed.export("Export " + i)).toList();
        bed.start().awaitReceived(12);
        polls(6);

        assertThat(bed.received()).extracting(UdmBed.Received::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(bed.journal().count("GET", "/udm/v10/files/*")).isEqualTo(12);
        for (int index = 0; index < 3; index++) {
            assertThat(state.getState("genesys-udm/udm/test/" + index + "-of-3"))
                    .isNotNull();
        }
    }

    @Test
    void exportsOfOthersAreNotDownloadedIfATitleIsGiven() {
        bed.export("Interactions of the marketing");
        bed.export("Contacts 1");
        bed.route("exports", FROM + "&title=Contacts").start().awaitReceived(1);
        bed.export("Archive");
        bed.export("Contacts 2");
        bed.awaitReceived(2);
        polls(2);

        assertThat(bed.titles()).containsExactly("Contacts 1", "Contacts 2");
        assertThat(bed.journal().count("GET", "/udm/v10/files/*")).isEqualTo(2);
    }

    @Test
    void recordsAreMapsThatAreReadWhileTheRouteIterates() {
        bed.udm().addContacts(List.of(Map.of("name", "Zoë\n\"quoted\"", "amount", 1.10)));
        bed.export("One");
        bed.route("exports", RECORDS).start().awaitReceived(1);

        assertThat((List<Map<String, Object>>) bed.received().get(0).body())
                .hasSizeGreaterThanOrEqualTo(11)
                .anySatisfy(record -> assertThat(record).containsEntry("name", "Zoë\n\"quoted\""));
        await().untilAsserted(() -> assertThat(bed.spooled()).isEmpty());
    }

    @Test
    void entriesAreMessagesWithTheirNames() {
        bed.udm()
                .change(udm -> udm.withContent(
                        content -> content.withAttachmentEvery(1).withAttachmentBytes(300_000)));
        bed.export("One");
        bed.routes(routes -> routes.from(FROM + "&decrypt=true&output=entries")
                .split(routes.body())
                .streaming()
                .setBody(routes.simple("${header.CamelGenesysUdmEntry}:${body.length()}"))
                .process(bed::keep));
        bed.start();

        await().untilAsserted(() -> assertThat(bed.received())
                .extracting(each -> new String((byte[]) each.body()))
                .anyMatch(text -> text.contains(".json"))
                .anyMatch(text -> text.contains(":300000")));
        await().untilAsserted(() -> assertThat(bed.spooled()).isEmpty());
    }

    @Test
    void aDecryptedZipIsDeliveredWhole() {
        bed.export("One");
        bed.route("exports", FROM + "&decrypt=true&output=file").start().awaitReceived(1);

        assertThat((byte[]) bed.received().get(0).body()).startsWith('P', 'K');
    }

    @Test
    void anExportWithALowerIdThatFinishesLaterIsNotLost() {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));
        long first = bed.export("First");
        long second = bed.export("Second");
        bed.udm().finishExport(second);
        bed.route("exports", FROM).start().awaitReceived(1);
        polls(2);
        bed.udm().finishExport(first);
        bed.awaitReceived(2);

        assertThat(bed.titles()).containsExactly("Second", "First");
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void allWaysToSplitAnExportGiveTheSameRecords(Split split) {
        bed.udm().change(udm -> udm.withContent(
                        content -> content.withContacts(300).withInteractions(300))
                .withFiles(files -> files.withSplit(split)));
        split("One");
        bed.route("exports", RECORDS).start().awaitReceived(1);

        assertThat(bed.received().get(0).names()).hasSizeGreaterThan(1);
        assertThat((List<?>) bed.received().get(0).body()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(bed.received()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(SplitName.class)
    void aSplitExportIsFoundHoweverItsHistoryNamesIt(SplitName name) {
        bed.udm().change(udm -> udm.withContent(content -> content.withContacts(300))
                .withFiles(files -> files.withSplitName(name)));
        split("One");
        bed.route("exports", RECORDS.replace("test?", "test?apiVersion=4&"))
                .start()
                .awaitReceived(1);

        assertThat((List<?>) bed.received().get(0).body()).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void aSplitExportWaitsForItsLastPart() {
        bed.udm().change(udm -> udm.withContent(content -> content.withContacts(300))
                .withFiles(files -> files.withPartDelay(Duration.ofMinutes(1))));
        split("One");
        bed.route("exports", RECORDS).start();
        polls(3);
        assertThat(bed.received()).isEmpty();

        bed.clock.advance(Duration.ofHours(1));
        bed.awaitReceived(1);

        assertThat((List<?>) bed.received().get(0).body()).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void eachFileOfAnExportIsAnExchangeAndThoseThatWereProcessedAreNotRepeated() {
        bed.udm().change(udm -> udm.withContent(content -> content.withContacts(300))
                .withFiles(files -> files.withSplit(Split.ROWS)));
        split("One");
        AtomicBoolean failed = new AtomicBoolean();
        bed.routes(routes -> routes.from(FROM + "&exchangePer=file").process(exchange -> {
            if (exchange.getMessage().getHeader(GenesysUdmConstants.PART, Integer.class) == 2
                    && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("once");
            }
            bed.keep(exchange);
        }));
        bed.start();
        int parts = bed.udm().files().size();
        bed.awaitReceived(parts);
        polls(2);

        assertThat(bed.received())
                .extracting(UdmBed.Received::part)
                .doesNotHaveDuplicates()
                .hasSize(parts);
        assertThat(bed.received()).extracting(UdmBed.Received::part).contains(1, 2);
    }

    @Test
    void oneThatTheRouteDoesNotProcessIsRedeliveredWhileOthersGoOn() {
        bed.export("Bad");
        bed.export("Good");
        AtomicBoolean healed = new AtomicBoolean();
        bed.health().routes(routes -> routes.from(FROM).routeId("exports").process(exchange -> {
            if (exchange.getMessage().getHeader(GenesysUdmConstants.HISTORY_ID, Long.class) < 103
                    && !healed.get()
                    && title(exchange).equals("Bad")) {
                throw new IllegalStateException("not yet");
            }
            bed.keep(exchange);
        }));
        bed.start().awaitReceived(1);
        assertThat(bed.titles()).containsExactly("Good");
        await().untilAsserted(() -> assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN));
        assertThat(bed.endpoint("exports", GenesysUdmEndpoint.class).getFailingExports())
                .isEqualTo(1);

        healed.set(true);
        bed.clock.advance(Duration.ofHours(1));
        bed.awaitReceived(2);

        assertThat(bed.titles()).containsExactly("Good", "Bad");
        await().untilAsserted(() -> assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.UP));
    }

    @Test
    void aDamagedFileIsAnErrorThatDoesNotStopTheOthers() {
        bed.export("Damaged");
        bed.udm().replaceFile(bed.udm().files().get(0).name(), new byte[] {'<', 'h', 't', 'm', 'l', '>'});
        bed.export("Good");
        bed.health().route("exports", RECORDS).start().awaitReceived(1);
        polls(3);

        assertThat(bed.titles()).containsExactly("Good");
        await().untilAsserted(() -> assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN));
        await().untilAsserted(() -> assertThat(bed.spooled()).isEmpty());
    }

    @Test
    void theFilesOfAnotherCertificateAreNotDelivered() throws Exception {
        bed.udm()
                .uploadCertificate(
                        "other.cer",
                        io.camelcx.genesys.udm.export.TestKeys.SECOND
                                .certificate()
                                .getEncoded());
        bed.export("Foreign");
        bed.udm().uploadCertificate("cert.cer", UdmBed.certificate());
        bed.export("Own");
        bed.route("exports", RECORDS).start().awaitReceived(1);
        polls(2);

        assertThat(bed.titles()).containsExactly("Own");
        await().untilAsserted(() -> assertThat(
                        bed.consumer("exports", GenesysUdmConsumer.class).failingExports())
                .isEqualTo(1));
    }

    @Test
    void aDeletedFileIsAnEventAndNoErrorLoop() throws Exception {
        bed.health().route("exports", FROM).start();
        polls(2);
        deleted("Old");
        bed.awaitReceived(1);
        polls(3);

        assertThat(bed.received()).hasSize(1);
        assertThat(bed.received().get(0).event()).isEqualTo("deleted");
        assertThat(bed.received().get(0).body()).isNull();
        assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void whatHappenedBeforeTheConsumerFirstRanIsNoEvent(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 5; i++) {
            bed.udm().deleteFile(file(bed.export("Years ago " + i)));
        }
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));
        bed.udm().failExport(bed.export("Failed long ago"));
        bed.udm().change(udm -> udm.withRunTime(Duration.ZERO));
        bed.clock.advance(Duration.ofDays(1));
        bed.bind("states", states(folder))
                .route("exports", FROM + "&stateRepository=#states")
                .start();
        bed.export("New");
        bed.awaitReceived(1);
        polls(2);
        deleted("Newer");
        bed.awaitReceived(2);
        polls(2);

        assertThat(bed.titles()).containsExactly("New", "Newer");
        assertThat(bed.received()).extracting(UdmBed.Received::event).containsExactly("finished", "deleted");
        bed.stop();
        try (UdmBed second = UdmBed.at(bed)) {
            second.bind("states", states(folder))
                    .route("exports", FROM + "&stateRepository=#states")
                    .start();
            second.export("Last");
            second.awaitReceived(1);
            assertThat(second.titles()).containsExactly("Last");
        }
    }

    @Test
    void theExpiryOfAFileThatTheRouteHasNeverProcessedIsAnEvent() {
        bed.export("Old");
        bed.clock.advance(Duration.ofDays(20));
        AtomicBoolean healed = new AtomicBoolean();
        bed.routes(routes -> routes.from(FROM).process(exchange -> {
            if (!healed.get()) {
                throw new IllegalStateException("not yet");
            }
            bed.keep(exchange);
        }));
        bed.start();
        polls(3);
        healed.set(true);
        bed.udm().deleteFile(file(bed.udm().history().get(0).id()));
        bed.clock.advance(Duration.ofDays(11));
        bed.awaitReceived(1);

        assertThat(bed.received().get(0).event()).isEqualTo("deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "suspend"})
    void aStopDoesNotWaitForADownload(String how) throws Exception {
        bed.export("Large");
        String path = "/udm-bucket/exports/*";
        bed.faults().add(Fault.on("GET", path).times(1).slowDrip(1, Duration.ofMillis(100)));
        bed.route("exports", FROM).start();
        await().until(() -> bed.journal().count("GET", path) == 1);

        long started = System.nanoTime();
        if (how.equals("stop")) {
            bed.stopRoute("exports");
        } else {
            bed.context().getRouteController().suspendRoute("exports");
            await().until(() ->
                    !bed.consumer("exports", GenesysUdmConsumer.class).isPolling());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
        assertThat(bed.received()).isEmpty();

        await().untilAsserted(() -> assertThat(bed.spooled()).isEmpty());
        if (how.equals("stop")) {
            bed.startRoute("exports");
        } else {
            bed.context().getRouteController().resumeRoute("exports");
        }
        bed.awaitReceived(1);
        assertThat(bed.titles()).containsExactly("Large");
    }

    @Test
    void aStopDoesNotWaitForADecryption(@TempDir Path folder) throws Exception {
        bed.start().export("Large");
        StoredFile file = bed.udm().files().get(0);
        Path copy = Files.copy(file.file().path(), folder.resolve("export"));
        GenesysUdmEndpoint endpoint =
                bed.context().getEndpoint("genesys-udm:test?decrypt=true", GenesysUdmEndpoint.class);
        ExportBody body = new ExportBody(endpoint, () -> false);

        assertThatThrownBy(() -> body.prepare(List.of(new ExportFetch.Part(file.name(), copy, file.size()))))
                .isInstanceOf(CancellationException.class);
        assertThat(bed.spooled()).isEmpty();
        assertThat(copy).doesNotExist();
    }

    @Test
    void aStopDoesNotWaitForTheHistory() {
        bed.route("exports", FROM).start();
        polls(2);
        bed.faults().add(Fault.on("GET", "/udm/v10/export/history").delay(Duration.ofSeconds(20)));
        await().until(() -> !bed.faults().applied().isEmpty());

        long started = System.nanoTime();
        bed.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aProxyThatKnowsNoFileDeletesNothing() {
        bed.export("One");
        bed.faults()
                .add(Fault.on("GET", "/udm/v10/files/*").times(4).status(404).body("<html>"));
        bed.route("exports", FROM).start().awaitReceived(1);

        assertThat(bed.faults().applied()).hasSize(4);
        assertThat(bed.received().get(0).event()).isEqualTo("finished");
    }

    @Test
    void aSplitExportWhoseFilesAreNotListedOnceIsNotDeleted() {
        bed.udm().change(udm -> udm.withContent(content -> content.withContacts(300)));
        split("One");
        bed.faults().add(Fault.on("GET", "/udm/v10/file-metadatas").times(1).status(204));
        bed.route("exports", RECORDS).start().awaitReceived(1);

        assertThat(bed.faults().applied()).hasSize(1);
        assertThat(bed.received().get(0).event()).isEqualTo("finished");
        assertThat((List<?>) bed.received().get(0).body()).hasSizeGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "404;<html>",
                "404;{\"message\":\"no Route matched\"}",
                "200;{\"id\":7,\"fileName\":\"export-7.zip\"}"
            })
    void aRecordThatAProxyDoesNotKnowIsNotForgotten(int status, String body) {
        long open = bed.export("Open");
        bed.clock.advance(Duration.ofMinutes(1));
        long floor = bed.export("Done");
        MemoryStateRepository states = new MemoryStateRepository();
        states.setState(
                "genesys-udm/udm/test", "{\"floor\":" + floor + ",\"done\":[],\"left\":[" + open + "],\"files\":{}}");
        bed.bind("states", states);
        bed.faults()
                .add(Fault.on("GET", "/udm/v10/export/history/*")
                        .times(2)
                        .status(status)
                        .header("Content-Type", "application/json")
                        .body(body));
        bed.route("exports", FROM + "&pageSize=1&stateRepository=#states")
                .start()
                .awaitReceived(1);

        assertThat(bed.faults().applied()).hasSize(2);
        assertThat(bed.titles()).containsExactly("Open");
    }

    @Test
    void aFailedExportIsAnEvent() {
        bed.route("exports", FROM).start();
        polls(2);
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));
        bed.udm().failExport(bed.export("Broken"));
        bed.awaitReceived(1);
        polls(2);

        assertThat(bed.received()).extracting(UdmBed.Received::event).containsExactly("failed");
    }

    @Test
    void unwantedEventsAreNoExchanges() {
        bed.route("exports", FROM + "&events=finished").start();
        polls(2);
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));
        bed.udm().failExport(bed.export("Broken"));
        bed.udm().finishExport(bed.export("Good"));
        bed.awaitReceived(1);
        polls(2);

        assertThat(bed.titles()).containsExactly("Good");
    }

    @Test
    void anExpiredLinkIsRequestedAgainAndACutDownloadStartsOver() throws Exception {
        bed.export("One");
        StoredFile file = bed.udm().files().get(0);
        String path = "/udm-bucket/exports/" + file.name();
        bed.faults().add(Fault.on("GET", path).times(1).status(403).body("<Error><Code>AccessDenied</Code></Error>"));
        bed.faults().add(Fault.on("GET", path).times(1).truncatedByReset(50));
        bed.route("exports", FROM).start().awaitReceived(1);

        assertThat(bed.faults().applied()).extracting(AppliedFault::path).containsExactly(path, path);
        assertThat(bed.journal().count("GET", path)).isEqualTo(3);
        assertThat(bed.journal().count("GET", "/udm/v10/files/*")).isEqualTo(3);
        assertThat((byte[]) bed.received().get(0).body())
                .isEqualTo(Files.readAllBytes(file.file().path()));
    }

    @Test
    void aRestartGoesOnWhereItWas(@TempDir Path folder) {
        bed.bind("states", states(folder));
        bed.export("One");
        bed.route("exports", FROM + "&stateRepository=#states").start().awaitReceived(1);
        bed.stop();
        bed.export("Two");

        try (UdmBed second = UdmBed.at(bed)) {
            second.bind("states", states(folder))
                    .route("exports", FROM + "&stateRepository=#states")
                    .start()
                    .awaitReceived(1);
            assertThat(second.titles()).containsExactly("Two");
        }
    }

    @Test
    void exportsBeforeTheStartDateAreIgnored() {
        bed.export("Old");
        bed.clock.advance(Duration.ofDays(1));
        bed.export("New");
        bed.route("exports", FROM + "&startDate=2026-03-02").start().awaitReceived(1);
        polls(2);

        assertThat(bed.titles()).containsExactly("New");
    }

    @Test
    void anOutageFailsThePollAndNothingIsLost() {
        bed.export("One");
        bed.faults()
                .add(Fault.on("GET", "/udm/v10/export/history")
                        .times(6)
                        .status(500)
                        .body(""));
        bed.route("exports", FROM).start().awaitReceived(1);

        assertThat(bed.titles()).containsExactly("One");
    }

    @Test
    void itCanBeStoppedAndStartedAgain() {
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        MemoryStateRepository states = new MemoryStateRepository();
        bed.bind("states", states)
                .route("exports", FROM + "&stateRepository=#states")
                .start();
        for (int i = 0; i < 5; i++) {
            ids.add(bed.export("Night " + i));
            bed.awaitReceived(i + 1);
            bed.stopRoute("exports").startRoute("exports");
        }

        assertThat(bed.received()).extracting(UdmBed.Received::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** An export whose file is gone before the consumer can read it. */
    private void deleted(String title) throws Exception {
        bed.context().getRouteController().suspendRoute("exports");
        await().until(() -> !bed.consumer("exports", GenesysUdmConsumer.class).isPolling());
        bed.udm().deleteFile(file(bed.export(title)));
        bed.context().getRouteController().resumeRoute("exports");
    }

    private String file(long export) {
        return bed.udm().files().stream()
                .map(StoredFile::name)
                .filter(name -> name.contains("-" + export + "."))
                .findFirst()
                .orElseThrow();
    }

    private static String title(org.apache.camel.Exchange exchange) {
        return exchange.getMessage()
                .getHeader(GenesysUdmConstants.JOB, io.camelcx.genesys.udm.client.JobInfo.class)
                .title();
    }

    private static StateFile states(Path folder) {
        StateFile file = new StateFile();
        file.setFile(folder.resolve("exports").toString());
        return file;
    }

    private void split(String title) {
        bed.start();
        Map<String, Object> job = Map.of(
                "source",
                "UCS",
                "type",
                "UCS",
                "title",
                title,
                "timeFrame",
                Map.of("all", true),
                "schedulerParam",
                Map.of("immediately", true),
                "jobParams",
                Map.of("type", "UCS", "media", List.of(), "fileSplitSize", "8 KB"),
                "suspended",
                false);
        assertThat(bed.call("operation=createJob", job, Map.of()).getException())
                .isNull();
    }

    private void polls(int more) {
        long before = bed.journal().count("GET", "/udm/v10/export/history");
        await().until(() -> bed.journal().count("GET", "/udm/v10/export/history") >= before + more);
    }
}
