// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static io.camelcx.cxone.extract.ExtractBed.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.cxone.extraction.ExtractionJob;
import io.camelcx.simulator.cxone.settings.JobIdForm;
import io.camelcx.simulator.hostile.RecordedLog;
import io.camelcx.simulator.http.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Causes for a consumer to stop forever or to skip a window: jobs that never end, malformed files, wrong clocks. */
class StuckWindowTest {

    private static final String OPTIONS =
            "cxone-extract:qm-workflows?version=1&initialDelay=0&delay=20&pollDelay=5ms&stateRepository=#state&overlap=0&";
    private static final String BROKEN = "a,b\n1,2\n3\n";

    @AutoClose
    private final ExtractBed bed = ExtractBed.create();

    private final MemoryStateRepository state = new MemoryStateRepository();

    @BeforeEach
    void bind() {
        bed.bind("state", state);
        bed.connection().setClock(bed.serverTime);
    }

    @Test
    void aJobThatStaysRunningIsSubmittedAgainAfterADay() throws Exception {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1000)));
        bed.route("qm", OPTIONS + "startDate=2026-11-21").start();
        await().until(() -> bed.api().submissions() == 1);

        bed.serverTime.advance(Duration.ofHours(22));
        long asked = bed.journal().count("GET", SUBMIT + "/*");
        await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > asked + 3);
        assertThat(bed.api().submissions()).isEqualTo(1);

        await().until(() -> {
            // In steps: a response that is on its way contains the earlier time.
            bed.serverTime.advance(Duration.ofMinutes(10));
            return bed.api().submissions() == 2;
        });
        ExtractionJob anew = bed.api().jobs().get(1);
        assertThat(anew.start()).isEqualTo("2026-11-21");
        bed.api().complete(anew.id());
        await().until(() -> bed.received().size() == 1);
        assertThat(bed.received().get(0).jobId()).isEqualTo(anew.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"job_*.v1", "~*", "urn:job:*", "*_"})
    void noJobIsLostBecauseOfItsId(String pattern) {
        bed.start();
        for (JobIdForm form : JobIdForm.values()) {
            bed.api()
                    .change(extraction -> extraction.withReplies(
                            replies -> replies.withJobId(form).withJobIdPattern(pattern)));

            assertThat(bed.call("startDate=2026-11-02&endDate=2026-11-02").getException())
                    .as(form.name())
                    .isNull();
        }
        assertThat(bed.api().submissions()).isEqualTo(JobIdForm.values().length);
    }

    @Test
    void aSubmissionWhoseResponseIsLostIsRepeated() throws Exception {
        bed.faults().add(Fault.on("POST", SUBMIT).times(1).afterHandling().connectionReset());
        bed.route("qm", OPTIONS + "startDate=2026-11-21").start();

        await().until(() -> bed.received().size() == 1);
        assertThat(bed.api().submissions()).isEqualTo(2);
        assertThat(bed.received().get(0).jobId())
                .isEqualTo(bed.api().jobs().get(1).id());
    }

    @ParameterizedTest
    @CsvSource({"RUNNING,queued", "RUNNING,running", "SUCCEEDED,succeeded", "SUCCEEDED,Success"})
    void statesMayBeSpelledInAnotherWay(String which, String word) throws Exception {
        bed.api().change(extraction -> extraction
                .withRunTime(Duration.ofDays(1))
                .withReplies(replies -> replies.withWord(which, word)));
        bed.route("qm", OPTIONS + "startDate=2026-11-21").start();
        await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > 2);

        bed.api().complete(bed.api().jobs().get(0).id());
        await().until(() -> bed.received().size() == 1);
        assertThat(bed.api().submissions()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>busy</html>",
                "{}",
                "[]",
                "{\"jobStatus\":{}}",
                "{\"message\":\"ok\"}",
                "17",
                "\"word\""
            })
    void aResponseWithoutAStateIsAnErrorAndTheJobIsPolledAgain(String answer) throws Exception {
        bed.faults().add(Fault.on("GET", SUBMIT + "/*").times(2).status(200).body(answer));
        bed.route("qm", OPTIONS + "startDate=2026-11-21").start();

        await().until(() -> bed.received().size() == 1);
        assertThat(bed.api().submissions()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>busy</html>", "{\"jobs\":{}}"})
    void aResponseThatIsNoListIsNotAnEmptyList(String answer) {
        bed.faults().add(Fault.on("GET", SUBMIT).status(200).body(answer));
        bed.start();

        assertThat(bed.call("operation=list&throttleRetries=0").getException()).isNotNull();
    }

    @Test
    void aMalformedFileDoesNotBlockTheWindowsBehindItAndIsTriedAgain() throws Exception {
        bed.faults().add(file().times(1).body(BROKEN));
        AtomicInteger rows = new AtomicInteger();
        bed.routes(routes -> routes.from(OPTIONS + "startDate=2026-11-19&output=records")
                .routeId("qm")
                .split(routes.body())
                .streaming()
                .process(exchange -> rows.incrementAndGet())
                .end()
                .process(bed::keep));
        bed.start();

        await().until(() -> bed.received().size() == 2);
        assertThat(aside()).hasSize(1);
        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN));
        assertThat(health().getDetails().get("aside").toString()).contains("2026-11-19");
        assertThat(state.getState("cxone-extract/qm-workflows/1")).contains("Row 2 at line 3 is malformed");

        bed.serverTime.advance(Duration.ofHours(1));
        await().until(() -> bed.received().size() == 3);
        await().until(() -> aside().isEmpty());
        assertThat(bed.received())
                .extracting(ExtractBed.Received::start)
                .containsExactlyInAnyOrder("2026-11-19", "2026-11-20", "2026-11-21");
        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.UP));
    }

    @Test
    void rowsBeforeAMalformedOneAreDeliveredOnceAndNotAtEachAttempt() throws Exception {
        Fault broken = file().body("a,b\n1,2\n1,2\n3\n");
        bed.faults().add(broken);
        List<Map<?, ?>> rows = new ArrayList<>();
        bed.routes(routes -> routes.from(OPTIONS + "startDate=2026-11-21&output=records")
                .routeId("qm")
                .split(routes.body())
                .streaming()
                .process(exchange -> rows.add(exchange.getMessage().getBody(Map.class))));
        bed.start();

        for (int failures = 1; failures <= 4; failures++) {
            int expected = failures;
            await().until(() -> aside().stream().anyMatch(each -> each.failures() == expected));
            bed.serverTime.advance(Duration.ofHours(1));
        }
        assertThat(rows).hasSize(1);
        assertThat(bed.api().submissions())
                .as("another job may bring a file that is whole")
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void aClockThatIsADayAheadSkipsNoWindow() throws Exception {
        bed.connection().setClock(Clock.fixed(ExtractBed.NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        bed.route("qm", OPTIONS + "startDate=2026-11-20").start();

        await().until(() -> bed.received().size() == 2);
        await().untilAsserted(() -> assertThat(health().getError()).hasValueSatisfying(reason -> assertThat(reason)
                .hasMessageContainingAll("2026-11-22", "due by this machine's clock", "not by the vendor's")));
        assertThat(health().getDetails()).containsEntry("clock.skew.seconds", -86_400L);
        assertThat(bed.received()).extracting(ExtractBed.Received::start).containsExactly("2026-11-20", "2026-11-21");
    }

    @Test
    void aClockThatIsADayBehindRequestsNoDayThatHasNotEnded() throws Exception {
        bed.connection().setClock(Clock.fixed(ExtractBed.NOON.minus(Duration.ofDays(1)), ZoneOffset.UTC));
        bed.route("qm", OPTIONS + "startDate=2026-11-19").start();

        await().until(() -> bed.received().size() == 2);
        await().during(Duration.ofMillis(100)).until(() -> bed.api().submissions() == 2);
    }

    @Test
    void aPositionInTheFutureIsCorrected() throws Exception {
        state.setState("cxone-extract/qm-workflows/1", "{\"next\":\"2027-03-01\"}");
        bed.route("qm", OPTIONS + "startDate=2026-10-01&window=7").start();

        await().until(() -> bed.received().size() == 2);
        assertThat(bed.received())
                .extracting(each -> each.start() + " " + each.end())
                .containsExactly("2026-11-08 2026-11-14", "2026-11-15 2026-11-21");
        await().until(() -> state.getState("cxone-extract/qm-workflows/1").contains("2026-11-22"));
    }

    @Test
    void aWindowThatWasNotExtractedIsNotLoggedAsDone() throws Exception {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        try (RecordedLog log = RecordedLog.start()) {
            bed.route("qm", OPTIONS + "startDate=2026-11-21").start();
            await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > 0);
            bed.stopRoute("qm");

            assertThat(log.drain())
                    .anyMatch(line -> line.contains("ended while WAITING, nothing was delivered"))
                    .noneMatch(line -> line.contains("done, "));
        }
    }

    @ParameterizedTest
    @EnumSource(CxoneExtractOutput.class)
    void anEmptyFileIsNoWindowWithoutRows(CxoneExtractOutput output) throws Exception {
        bed.faults().add(file().body(""));
        bed.route("qm", OPTIONS + "startDate=2026-11-21&output=" + output).start();

        await().until(() -> !aside().isEmpty());
        assertThat(aside().get(0).reason()).contains("The file has not a single byte", "allowEmptyFile=true");
        assertThat(bed.received()).isEmpty();
    }

    private static Fault file() {
        return Fault.on("GET", "/results-bucket/*");
    }

    private CxoneExtractConsumer consumer() {
        return (CxoneExtractConsumer) bed.context().getRoute("qm").getConsumer();
    }

    private List<io.camelcx.cxone.extract.window.Position.Aside> aside() {
        return consumer().aside();
    }

    private HealthCheck.Result health() {
        return consumer().getHealthCheck().call();
    }
}
