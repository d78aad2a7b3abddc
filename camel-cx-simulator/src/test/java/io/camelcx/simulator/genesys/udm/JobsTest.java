// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.UdmReplies;
import io.camelcx.simulator.genesys.settings.UdmState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {
    private static final SettableClock CLOCK = SettableClock.standing();
    private static final CxSimulator SIMULATOR = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(CLOCK)
            .withGenesys(genesys -> genesys.withAuth(auth -> auth.withTokenLifetime(Duration.ofDays(365)))));
    private static final Recipient RECIPIENT = Recipient.create("RSA", 2048);

    private final UdmApi udm = SIMULATOR.genesys().udm();
    private final UdmCaller caller = new UdmCaller(SIMULATOR);

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void startAfresh() {
        udm.clear();
        udm.change(settings -> SimulatorSettings.defaults()
                .genesys()
                .udm()
                .withRunTime(Duration.ofSeconds(10))
                .withContent(content -> content.withContacts(5).withInteractions(5)));
        udm.uploadCertificate("cert.pem", RECIPIENT.certificatePem().getBytes());
        CLOCK.set(Instant.parse("2026-03-01T10:00:00Z"));
    }

    private JsonNode job(long id) {
        return caller.get("/export/jobs/" + id).json();
    }

    private String status(long id) {
        return job(id).path("status").asText();
    }

    private Reply post(String path) {
        return caller.send("POST", path, "");
    }

    @Test
    void anExportProgressesWithTheClockAndHasAFileAtItsEnd() {
        long job = caller.create(UdmCaller.job("Night"));
        long id = caller.exportOf(job).path("id").asLong();
        String progress = "/export/history/" + id + "/progress";

        assertThat(caller.get(progress).body()).isEqualTo("{\"progress\":0,\"status\":\"IN_PROGRESS\"}");
        CLOCK.advance(Duration.ofSeconds(4));
        assertThat(caller.get(progress).body()).isEqualTo("{\"progress\":40,\"status\":\"IN_PROGRESS\"}");
        assertThat(caller.exportOf(job).path("fileName").isNull()).isTrue();
        CLOCK.advance(Duration.ofSeconds(6));
        assertThat(caller.get(progress).body()).isEqualTo("{\"progress\":100,\"status\":\"COMPLETED\"}");
        JsonNode export = caller.get("/export/history/" + id).json();
        assertThat(export.path("fileName").asText()).isEqualTo("export-" + id + ".zip.smime");
        assertThat(export.path("parentId").asLong()).isEqualTo(job).isNotEqualTo(id);
        assertThat(export.path("createdDate").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(job(job).path("fileName")).isEqualTo(export.path("fileName"));
    }

    @Test
    void withoutACertificateAnExportFails() {
        udm.removeCertificate();
        assertThat(caller.get("/cipher").status()).isEqualTo(404);

        long job = caller.create(UdmCaller.job("Night"));

        assertThat(status(job)).isEqualTo("FAILED");
        assertThat(caller.exportOf(job).path("fileName").isNull()).isTrue();
    }

    @Test
    void aCertificateIsUploadedAndShown() {
        udm.removeCertificate();

        Reply reply = caller.upload(RECIPIENT.certificatePem());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body()).isEqualTo("\"cert.pem\"");
        JsonNode shown = caller.get("/cipher").json();
        assertThat(shown.path("name").asText()).isEqualTo("cert.pem");
        assertThat(shown.path("ccid").asText()).hasSize(36);
        assertThat(shown.path("size").asInt())
                .isEqualTo(RECIPIENT.certificatePem().length());
        assertThat(shown.path("lastModified").asText()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void whatIsNoRsaCertificateIsRefused() {
        assertThat(caller.upload("no certificate").status()).isEqualTo(400);
        assertThat(caller.upload(Recipient.create("EC", 256).certificatePem()).status())
                .isEqualTo(400);
        assertThat(caller.send("POST", "/cipher/cert.pem", "{}").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"source", "type", "title", "timeFrame", "schedulerParam", "jobParams", "suspended", "media"})
    void whatAJobNeedsIsRequired(String field) {
        String body = UdmCaller.job("Night").replaceFirst("\"" + field + "\":", "\"other\":");

        Reply reply = caller.send("POST", "/export/jobs", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(field + " is missing");
        assertThat(udm.jobs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"cron\":\"0 0 25 * * ?\"}",
                "{\"cron\":\"every night\"}",
                "{\"startDate\":\"tomorrow\"}",
                "{\"immediately\":true,\"runs\":\"many\"}"
            })
    void aScheduleThatMakesNoSenseIsRefused(String scheduler) {
        assertThat(caller.send("POST", "/export/jobs", UdmCaller.job("Night", scheduler, ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aJobStartsAtItsDate() {
        long job = caller.create(UdmCaller.job("Later", "{\"startDate\":\"2026-03-01T12:00:00+01:00\"}", ""));

        assertThat(status(job)).isEqualTo("SCHEDULED");
        assertThat(caller.get("/export/history?jobId=" + job).status()).isEqualTo(204);
        CLOCK.advance(Duration.ofHours(1));
        assertThat(status(job)).isEqualTo("IN_PROGRESS");
        CLOCK.advance(Duration.ofDays(1));
        assertThat(status(job)).isEqualTo("COMPLETED");
        assertThat(caller.exportOf(job).path("createdDate").asText()).isEqualTo("2026-03-01T11:00:00Z");
    }

    @Test
    void aCronExpressionStartsAsManyExportsAsItMay() {
        long job = caller.create(UdmCaller.job("Nightly", "{\"cron\":\"0 30 2 * * ?\",\"runs\":\"3\"}", ""));

        CLOCK.advance(Duration.ofDays(2));
        assertThat(status(job)).isEqualTo("SCHEDULED");
        CLOCK.advance(Duration.ofDays(8));

        assertThat(udm.history())
                .extracting(export -> export.created().toString())
                .containsExactly("2026-03-02T02:30:00Z", "2026-03-03T02:30:00Z", "2026-03-04T02:30:00Z");
        assertThat(udm.history()).allMatch(export -> export.state() == UdmState.COMPLETED);
        assertThat(udm.files()).extracting(StoredFile::uploaded).first().hasToString("2026-03-02T02:30:10Z");
        assertThat(status(job)).isEqualTo("COMPLETED");
    }

    @Test
    void aSuspendedExportStandsStillUntilItIsResumed() {
        long job = caller.create(UdmCaller.job("Night"));
        CLOCK.advance(Duration.ofSeconds(5));

        assertThat(post("/export/jobs/suspend/" + job).json().path("status").asText())
                .isEqualTo("SUSPENDED");
        CLOCK.advance(Duration.ofDays(1));
        assertThat(caller.exportOf(job).path("progress").asInt()).isEqualTo(50);
        assertThat(post("/export/jobs/resume/" + job).json().path("status").asText())
                .isEqualTo("IN_PROGRESS");
        CLOCK.advance(Duration.ofSeconds(4));
        assertThat(caller.exportOf(job).path("progress").asInt()).isEqualTo(90);
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(status(job)).isEqualTo("COMPLETED");
        assertThat(post("/export/jobs/suspend/" + job).status()).isEqualTo(400);
        assertThat(post("/export/jobs/resume/" + job).status()).isEqualTo(400);
    }

    @Test
    void aJobThatIsCreatedSuspendedStartsWhenItIsResumed() {
        long job = caller.create(UdmCaller.job("Night").replace("\"suspended\":false", "\"suspended\":true"));
        CLOCK.advance(Duration.ofHours(1));

        assertThat(status(job)).isEqualTo("SUSPENDED");
        post("/export/jobs/resume/" + job);
        assertThat(caller.exportOf(job).path("createdDate").asText()).isEqualTo("2026-03-01T11:00:00Z");
    }

    @Test
    void aCanceledExportHasNoFile() {
        long job = caller.create(UdmCaller.job("Night"));

        assertThat(post("/export/jobs/cancel/" + job).status()).isEqualTo(200);
        CLOCK.advance(Duration.ofHours(1));
        assertThat(status(job)).isEqualTo("CANCELED");
        assertThat(caller.exportOf(job).path("status").asText()).isEqualTo("CANCELED");
        assertThat(udm.files()).isEmpty();
        assertThat(post("/export/jobs/cancel/" + job).status()).isEqualTo(400);
        assertThat(post("/export/jobs/cancel/99").status()).isEqualTo(404);
    }

    @Test
    void aJobIsChangedBeforeItStarts() {
        long job = caller.create(UdmCaller.job("Later", "{\"startDate\":\"2026-03-02\"}", ""));

        Reply changed = caller.send("PUT", "/export/jobs/" + job, UdmCaller.job("Now"));

        assertThat(changed.json().path("title").asText()).isEqualTo("Now");
        assertThat(changed.json().path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(caller.send("PUT", "/export/jobs/" + job, UdmCaller.job("Never"))
                        .status())
                .isEqualTo(400);
        assertThat(caller.send("PUT", "/export/jobs/99", UdmCaller.job("Never")).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsInProgressIsNotDeleted() {
        long running = caller.create(UdmCaller.job("One"));
        long export = caller.exportOf(running).path("id").asLong();
        String jobs = "/export/jobs";

        assertThat(caller.send("DELETE", jobs + "/" + running, "").status()).isEqualTo(400);
        assertThat(caller.send("DELETE", "/export/history/" + export, "").status())
                .isEqualTo(400);
        long waiting = caller.create(UdmCaller.job("Two", "{\"startDate\":\"2026-04-01\"}", ""));
        Reply partly = caller.send("DELETE", jobs + "?jobIDs=" + running + "," + waiting, "");
        assertThat(partly.status()).isEqualTo(500);
        assertThat(partly.body()).isEqualTo("[" + running + "]");
        CLOCK.advance(Duration.ofSeconds(10));
        assertThat(caller.send("DELETE", jobs + "?jobIDs=" + running, "").status())
                .isEqualTo(204);
        assertThat(caller.send("DELETE", "/export/history?jobIDs=" + export, "").status())
                .isEqualTo(204);
        assertThat(caller.get(jobs).status()).isEqualTo(204);
        assertThat(caller.get("/export/history").status()).isEqualTo(204);
        assertThat(caller.send("DELETE", "/export/history/" + export, "").status())
                .isEqualTo(400);
        assertThat(caller.get("/export/history/" + export).status()).isEqualTo(404);
        assertThat(caller.get("/export/history/" + export + "/progress").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                            | Alpha, Beta, Gamma, Alphabet",
                "title=alpha                                 | Alpha, Alphabet",
                "orderField=title                            | Alpha, Alphabet, Beta, Gamma",
                "orderField=title&descAsc=true&from=1&size=2 | Beta, Alphabet",
                "orderField=id&descAsc=true&size=1           | Alphabet",
                "scheduleType=scheduled                      | Gamma",
                "suspend=true                                | Beta",
                "from=3                                      | Alphabet"
            })
    void jobsAreFilteredSortedAndPaged(String query, String titles) {
        caller.create(UdmCaller.job("Alpha"));
        post("/export/jobs/suspend/" + caller.create(UdmCaller.job("Beta")));
        caller.create(UdmCaller.job("Gamma", "{\"cron\":\"0 2 * * *\"}", ""));
        caller.create(UdmCaller.job("Alphabet"));

        JsonNode page =
                caller.get("/export/jobs?" + (query == null ? "" : query)).json();

        assertThat(page.path("items").findValuesAsText("title")).containsExactly(titles.split(", "));
        assertThat(page.path("size").asInt()).isEqualTo(page.path("items").size());
        assertThat(page.path("count").asInt())
                .isGreaterThanOrEqualTo(page.path("size").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=x", "size=-1", "orderField=ofield"})
    void aBadParameterOfAListIsRefused(String query) {
        caller.create(UdmCaller.job("Alpha"));

        assertThat(caller.get("/export/jobs?" + query).status()).isEqualTo(400);
    }

    @Test
    void theHistoryIsFiltered() {
        long first = caller.create(UdmCaller.job("First"));
        CLOCK.advance(Duration.ofSeconds(10));
        caller.create(UdmCaller.job("Second"));
        long id = caller.exportOf(first).path("id").asLong();

        for (String query : List.of("title=fir", "status=COMPL", "fileName=export-" + id, "jobId=" + first)) {
            assertThat(caller.get("/export/history?" + query)
                            .json()
                            .path("items")
                            .findValuesAsText("title"))
                    .as(query)
                    .containsExactly("First");
        }
    }

    @Test
    void answersMayBeInDataWithOtherWordsAndPagesThatAreEmpty() {
        udm.change(settings -> settings.withReplies(replies -> replies.withInData(true)
                .withEmptyPages(true)
                .withWord(UdmState.IN_PROGRESS, "Running")
                .withHistoryIds(UdmReplies.HistoryIds.JOB)));
        assertThat(caller.get("/export/jobs").body())
                .isEqualTo("{\"status\":{\"code\":0},\"data\":{\"count\":0,\"from\":0,\"items\":[],\"size\":0}}");

        Reply created = caller.send("POST", "/export/jobs", UdmCaller.job("Night"));

        assertThat(created.status()).isEqualTo(202);
        JsonNode job = created.json().path("data");
        assertThat(job.path("status").asText()).isEqualTo("Running");
        JsonNode export = caller.get("/export/history/" + job.path("id")).json().path("data");
        assertThat(export.path("parentId")).isEqualTo(job.path("id"));
        assertThat(caller.get("/data/job-statuses").json().at("/data/1/value").asText())
                .isEqualTo("Running");
    }

    @Test
    void anExportIsFinishedAndFailedByHand() {
        SimulatorClient control = new SimulatorClient(SIMULATOR);
        long first = caller.create(UdmCaller.job("First"));
        long second = caller.create(UdmCaller.job("Second"));

        control.post("/__sim/genesys/udm/exports/" + first + "/finish", "");
        control.post("/__sim/genesys/udm/exports/" + second + "/fail", "");

        assertThat(status(first)).isEqualTo("COMPLETED");
        assertThat(status(second)).isEqualTo("FAILED");
        assertThat(udm.files()).hasSize(1);
        assertThat(control.get("/__sim/genesys/udm/exports").json().path("exports"))
                .hasSize(2);
        assertThat(control.get("/__sim/genesys/udm/jobs").json().path("jobs")).hasSize(2);
        assertThat(control.get("/__sim/genesys/udm/files").json().path("files")).hasSize(1);
        assertThat(control.get("/__sim/genesys/udm/certificate")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("cert.pem");
        assertThat(control.get("/__sim/genesys/udm/settings")
                        .json()
                        .path("runTime")
                        .asText())
                .isEqualTo("PT10S");
        assertThat(control.post(
                                "/__sim/genesys/udm/settings",
                                "{\"files\":{\"form\":\"mime\"},\"replies\":{\"words\":{\"FAILED\":\"Oh\"}}}")
                        .status())
                .isEqualTo(200);
        assertThat(status(second)).isEqualTo("Oh");
        assertThatThrownBy(() -> udm.finishExport(first)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> udm.failExport(99)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jobsOutliveARestart() {
        long job = caller.create(UdmCaller.job("Night"));

        SIMULATOR.restart();

        assertThat(status(job)).isEqualTo("IN_PROGRESS");
    }
}
