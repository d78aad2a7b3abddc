// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day is 2026-03-01. */
class SubmitTest {
    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.startQuick(SettableClock.standing());

    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);

    private static void refused(Reply reply, int status, String message) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("message").asText()).isEqualTo(message);
    }

    @Test
    void aSubmissionAnswersTheJobsIdAsABareJsonString() {
        Reply reply = caller.submit("qm-workflows", "1", "2026-02-01", "2026-02-08");

        String id = simulator.cxone().dataExtraction().jobs().get(0).id();
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.body()).isEqualTo("\"" + id + "\"");
    }

    @Test
    void theAnswerMayBeAnObjectInstead() {
        simulator
                .cxone()
                .dataExtraction()
                .change(settings -> settings.withReplies(replies -> replies.withJobIdAsObject(true)));

        Reply reply = caller.submit("qm-workflows", "1", "2026-02-01", "2026-02-08");

        String id = simulator.cxone().dataExtraction().jobs().get(0).id();
        assertThat(reply.body()).isEqualTo("{\"jobId\":\"" + id + "\"}");
    }

    @Test
    void theStatusMayBe200Instead() {
        simulator
                .cxone()
                .dataExtraction()
                .change(settings -> settings.withReplies(replies -> replies.withSubmitStatus(200)));

        assertThat(caller.submit("qm-workflows", "1", "2026-02-01", "2026-02-08")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void thePathMayBeSpelledWithASmallLetter() {
        Reply reply = caller.post(
                "/data-extraction/v1/jobs", CxoneCaller.exportRequest("qm-workflows", "1", "2026-02-01", "2026-02-01"));

        assertThat(reply.status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "qm-workflows, 1",
        "qm-workflows, 3",
        "recording-interaction-metadata, 7",
        "recording-interaction-metadata, 10",
        "recording-interaction-metadata, 12"
    })
    void theseEntitiesExist(String entity, String version) {
        assertThat(caller.submit(entity, version, "2026-02-01", "2026-02-01").status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "qm-workflows, 2, Entity qm-workflows has no version 2",
        "no-such-entity, 1, Entity no-such-entity does not exist"
    })
    void anUnknownEntityOrVersionIsNotFound(String entity, String version, String message) {
        refused(caller.submit(entity, version, "2026-02-01", "2026-02-01"), 404, message);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02, 2026-02-01, endDate 2026-02-01 is before startDate 2026-02-02",
        "2026-02-01, 2026-02-16, endDate 2026-02-16 is more than 14 days after startDate 2026-02-01",
        "2026-03-02, 2026-03-02, startDate 2026-03-02 is in the future",
        "2026-02-30, 2026-03-01, startDate '2026-02-30' is no date such as 2019-05-22",
        "2026-02-01, 2026-02-01T00:00:00Z, endDate '2026-02-01T00:00:00Z' is no date such as 2019-05-22",
        "20260201, 2026-02-01, startDate '20260201' is no date such as 2019-05-22"
    })
    void badDatesAreRefused(String start, String end, String message) {
        refused(caller.submit("qm-workflows", "1", start, end), 400, message);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-02-15", "2026-03-01, 2026-03-01", "2026-03-01, 2026-03-02", "2020-02-29, 2020-03-01"})
    void theseDatesAreGood(String start, String end) {
        assertThat(caller.submit("qm-workflows", "1", start, end).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                            | entityName is missing",
                "{\"entityName\":\"qm-workflows\"}                             | version is missing",
                "{\"entityName\":\"qm-workflows\",\"version\":3}               | version must be a string",
                "{\"entityName\":\"qm-workflows\",\"version\":\"3\"}           | startDate is missing",
                "{\"entityName\":\"a\",\"version\":\"3\",\"startDate\":\"2026-02-01\",\"endDate\":null} | endDate is missing",
                "[]                                                            | The body must be a JSON object",
                "entityName=qm-workflows                                       | The body must be a JSON object"
            })
    void anIncompleteRequestIsRefused(String body, String message) {
        refused(caller.post(CxoneCaller.JOBS, body), 400, message);
        refused(caller.post(CxoneCaller.JOBS + "/sync", body), 400, message);
    }

    @Test
    void anEntityWithoutPermissionIsForbiddenWithoutAReason() {
        simulator.cxone().dataExtraction().change(settings -> settings.withForbiddenEntities("qm-workflows"));

        refused(caller.submit("qm-workflows", "1", "2026-02-01", "2026-02-01"), 403, "Forbidden");
        assertThat(caller.submit("recording-interaction-metadata", "7", "2026-02-01", "2026-02-01")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aRefusedSubmissionLeavesNoJob() {
        caller.submit("qm-workflows", "1", "2026-02-02", "2026-02-01");

        assertThat(simulator.cxone().dataExtraction().jobs()).isEmpty();
        assertThat(simulator.cxone().dataExtraction().submissions()).isZero();
    }
}
