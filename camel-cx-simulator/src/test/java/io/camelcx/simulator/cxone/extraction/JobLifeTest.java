// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JobLifeTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(
            clock,
            settings -> settings.withExtraction(
                    extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ofMinutes(5))));

    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);
    private final DataExtractionApi api = simulator.cxone().dataExtraction();
    private final String id = caller.submitted("2026-02-01", "2026-02-02");

    private String state() {
        return caller.job(id).path("status").asText();
    }

    @Test
    void aJobRunsForItsTimeAndTellsNoResultMeanwhile() {
        clock.advance(Duration.ofMinutes(5).minusNanos(1));

        assertThat(caller.status(id).body())
                .isEqualTo("{\"jobStatus\":{\"id\":\"" + id + "\",\"status\":\"RUNNING\"}}");
        clock.advance(Duration.ofNanos(1));
        assertThat(state()).isEqualTo("SUCCEEDED");
    }

    @Test
    void everyAnswerAboutAJobThatSucceededHasAFreshUrl() {
        api.complete(id);

        URI first = caller.fileUrl(id);
        clock.advance(Duration.ofSeconds(29));
        URI second = caller.fileUrl(id);
        clock.advance(Duration.ofSeconds(29));

        assertThat(first.getPath()).isEqualTo(second.getPath());
        assertThat(CxoneCaller.download(first).statusCode()).isEqualTo(403);
        assertThat(CxoneCaller.download(second).statusCode()).isEqualTo(200);
    }

    @Test
    void theFileStaysForADayThenTheJobHasExpired() {
        api.complete(id);

        clock.advance(Duration.ofHours(24).minusNanos(1));
        simulator.cxone().authentication().expireIn(Duration.ofDays(1));
        CxoneCaller later = CxoneCaller.signedIn(simulator);
        assertThat(later.job(id).path("status").asText()).isEqualTo("SUCCEEDED");
        clock.advance(Duration.ofNanos(1));
        assertThat(later.status(id).body()).isEqualTo("{\"jobStatus\":{\"id\":\"" + id + "\",\"status\":\"EXPIRED\"}}");
    }

    @Test
    void aFailedJobTellsItsMessageInTheResult() {
        api.fail(id, "The \"data\" could not be gathered");

        JsonNode job = caller.job(id);

        assertThat(job.path("status").asText()).isEqualTo("FAILED");
        assertThat(job.path("result")).hasToString("{\"errorMessage\":\"The \\\"data\\\" could not be gathered\"}");
    }

    @Test
    void aCancelledJobHasNoResult() {
        api.cancel(id);

        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(caller.job(id).has("result")).isFalse();
    }

    @Test
    void anExpiredJobLosesItsFileEvenForAUrlThatIsStillGood() {
        api.complete(id);
        URI url = caller.fileUrl(id);

        api.expire(id);

        assertThat(state()).isEqualTo("EXPIRED");
        assertThat(CxoneCaller.download(url).statusCode()).isEqualTo(404);
    }

    @Test
    void theStateOfSuccessMayBeSpelledInTheOtherWay() {
        api.change(settings -> settings.withReplies(replies -> replies.withSuccessWord("SUCCESS")));
        api.complete(id);

        assertThat(state()).isEqualTo("SUCCESS");
        assertThat(caller.list().json().at("/jobs/0/status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void theStatusOfTheAnswerMayBe202AsInTheText() {
        api.change(settings -> settings.withReplies(replies -> replies.withJobStatus(202)));

        assertThat(caller.status(id).status()).isEqualTo(202);
    }

    @Test
    void allJobsOfTheTenantAreListed() {
        String failed = caller.submitted("2026-02-01", "2026-02-02");
        api.fail(failed, "no");

        Reply reply = caller.list();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"jobs\":[{\"id\":\"" + id + "\",\"status\":\"RUNNING\"},{\"id\":\"" + failed
                        + "\",\"status\":\"FAILED\"}]}");
    }

    @Test
    void anUnknownJobIsNotFound() {
        Reply reply = caller.status("3fa85f64-5717-4562-b3fc-2c963f66afa6");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("message").asText())
                .isEqualTo("Job 3fa85f64-5717-4562-b3fc-2c963f66afa6 does not exist");
        assertThatThrownBy(() -> api.complete("nothing")).hasMessage("There is no job nothing");
    }

    @Test
    void jobsOutliveARestart() {
        api.complete(id);

        simulator.restart();

        assertThat(CxoneCaller.download(caller.fileUrl(id)).statusCode()).isEqualTo(200);
    }

    @Test
    void aSynchronousRequestAnswersTheUrlAtOnce() {
        Reply reply = caller.extractSync("2026-02-01", "2026-02-01");

        assertThat(reply.status()).isEqualTo(202);
        URI url = URI.create(reply.json().path("url").asText());
        assertThat(CxoneCaller.download(url).statusCode()).isEqualTo(200);
        assertThat(api.submissions()).isEqualTo(2);
    }

    @Test
    void aTestSeesEveryJob() {
        api.complete(id);
        CxoneCaller.download(caller.fileUrl(id));

        assertThat(api.jobs())
                .containsExactly(new ExtractionJob(
                        id,
                        "qm-workflows",
                        "1",
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 2),
                        "demo-access-key",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        JobState.SUCCEEDED,
                        Optional.empty(),
                        1));
        assertThat(api.job("nothing")).isEmpty();
    }

    @Test
    void twoRunsAtDifferentTimesGiveDifferentIds() {
        clock.advance(Duration.ofSeconds(1));
        try (CxSimulator other = CxoneTestBed.start(clock)) {
            assertThat(CxoneCaller.signedIn(other).submitted("2026-02-01", "2026-02-02"))
                    .isNotEqualTo(id);
        }
    }
}
