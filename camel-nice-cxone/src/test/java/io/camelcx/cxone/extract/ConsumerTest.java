// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static io.camelcx.cxone.extract.ExtractBed.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.state.StateFencedException;
import io.camelcx.support.state.jdbc.JdbcStateRepository;
import io.camelcx.test.FailureCapture;
import io.camelcx.test.HangLimit;
import io.camelcx.test.LogCapture;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.logging.log4j.Level;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extraction on a schedule. */
class ConsumerTest {

    private static final String OPTIONS = "?version=1&initialDelay=0&delay=20&pollDelay=5ms&stateRepository=#state";

    @TempDir
    private Path folder;

    @AutoClose
    private final ExtractBed bed = ExtractBed.create();

    @BeforeEach
    void prepare() {
        prepared(bed);
    }

    /** The other tests would not notice a poll that fails, because it is repeated. */
    @Test
    void aProcessedWindowIsNoFailureOfThePoll() throws Exception {
        FailureCapture captured = new FailureCapture();
        bed.bind("failures", captured);
        bed.route("stream", extract("startDate=2026-11-20&overlap=0&exceptionHandler=#failures"))
                .start();
        await().until(() -> bed.received().size() == 2);
        bed.stopRoute("stream");
        bed.bind("state", repository("other"));
        bed.files().change(files -> files.withBody(new FileBody.HeaderOnly()));
        bed.route(
                "file",
                extract("startDate=2026-11-20&overlap=0&exceptionHandler=#failures&fileName=RAW(" + folder
                        + "/${header.CamelCxoneExtractStartDate}.csv)"));
        await().until(() -> bed.api().submissions() == 4);
        bed.stopRoute("file");

        assertThat(captured.failures()).isEmpty();
    }

    @Test
    void eachWindowFromTheStartDateUntilTodayCreatesAnExchange() throws Exception {
        bed.route("qm", extract("startDate=2026-11-19&overlap=0")).start();

        await().until(() -> bed.received().size() == 3);
        assertThat(windows())
                .containsExactly("2026-11-19 2026-11-19", "2026-11-20 2026-11-20", "2026-11-21 2026-11-21");
        assertThat(bed.received()).allSatisfy(each -> assertThat(each.body()).contains("Tenant Name"));
        assertThat(bed.api().submissions()).isEqualTo(3);
    }

    @Test
    void windowsReachBackAndStopBeforeToday() throws Exception {
        bed.route("qm", extract("startDate=2026-11-10&window=P7D&overlap=2&lag=P3D"))
                .start();

        await().until(() -> bed.received().size() == 2);
        assertThat(windows()).containsExactly("2026-11-10 2026-11-16", "2026-11-15 2026-11-19");
    }

    @Test
    void rowsMayBeSplitWhileTheyAreRead() throws Exception {
        AtomicInteger rows = new AtomicInteger();
        bed.routes(routes -> routes.from(extract("startDate=2026-11-21&overlap=0&output=records"))
                .routeId("qm")
                .split(routes.body())
                .streaming()
                .process(exchange -> rows.incrementAndGet())
                .end()
                .process(bed::keep));
        bed.start();

        await().until(() -> bed.received().size() == 1);
        assertThat(rows).hasValue(5);
        assertThat(bed.received().get(0).rows()).isEqualTo(5);
        await().until(() -> bed.spooled().isEmpty());
    }

    @Test
    void thePositionIsCommittedOnlyWhenTheRouteHasProcessedTheWindow() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        bed.routes(routes -> routes.from(extract("startDate=2026-11-20&overlap=0"))
                .routeId("qm")
                .process(exchange -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("not now");
                    }
                    bed.keep(exchange);
                }));
        bed.start();

        await().until(() -> bed.received().size() == 2);
        assertThat(windows()).containsExactly("2026-11-20 2026-11-20", "2026-11-21 2026-11-21");
        assertThat(bed.api().submissions())
                .as("the job is asked again and not submitted anew")
                .isEqualTo(2);
        await().until(() -> bed.spooled().isEmpty());
    }

    @Test
    void aRestartContinuesWhereTheLastRunEnded() throws Exception {
        bed.route("qm", extract("startDate=2026-11-20&overlap=0")).start();
        await().until(() -> bed.received().size() == 2);
        bed.stop();
        bed.serverTime.advance(Duration.ofDays(1));

        ExtractBed later = prepared(ExtractBed.at(bed), ExtractBed.NOON.plus(Duration.ofDays(1)));
        later.route("qm", extract("startDate=2026-11-20&overlap=0")).start();

        await().until(() -> later.received().size() == 1);
        assertThat(later.received().get(0).start()).isEqualTo("2026-11-22");
        later.stop();
    }

    @Test
    void aRunningJobIsPolledAgainAfterARestart() throws Exception {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.route("qm", extract("startDate=2026-11-21&overlap=0")).start();
        await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > 0);
        bed.stop();
        String id = bed.api().jobs().get(0).id();
        bed.api().complete(id);

        ExtractBed later = prepared(ExtractBed.at(bed));
        later.route("qm", extract("startDate=2026-11-21&overlap=0")).start();

        await().until(() -> later.received().size() == 1);
        assertThat(later.received().get(0).jobId()).isEqualTo(id);
        assertThat(bed.api().submissions()).isEqualTo(1);
        later.stop();
    }

    /** The former leader may have waited for hours when the job is done. */
    @Test
    void aNodeThatHasLostItsStateWhileTheJobWasRunningDeliversNothing() throws Exception {
        String database = "jdbc:h2:file:" + folder.resolve("shared").toAbsolutePath();
        FailureCapture captured = new FailureCapture();
        bed.bind("failures", captured).bind("shared", shared(database));
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.route("qm", fenced("startDate=2026-11-21&overlap=0&exceptionHandler=#failures"))
                .start();
        await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > 0);
        ExtractBed next = prepared(ExtractBed.at(bed));
        next.bind("shared", shared(database));
        next.route("qm", fenced("startDate=2026-11-21&overlap=0")).start();
        bed.api().complete(bed.api().jobs().get(0).id());

        await().until(() -> next.received().size() == 1);
        await().until(() -> !captured.failures().isEmpty());
        assertThat(captured.failures()).singleElement().isInstanceOf(StateFencedException.class);
        assertThat(bed.received()).isEmpty();
        assertThat(bed.api().submissions()).isEqualTo(1);
        next.stop();
    }

    @Test
    void anEarlierJobThatHasExpiredIsSubmittedAgain() throws Exception {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.route("qm", extract("startDate=2026-11-21&overlap=0")).start();
        await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > 0);
        bed.stop();
        bed.api().expire(bed.api().jobs().get(0).id());
        bed.api().change(extraction -> extraction.withRunTime(Duration.ZERO));

        ExtractBed later = prepared(ExtractBed.at(bed));
        later.route("qm", extract("startDate=2026-11-21&overlap=0")).start();

        await().until(() -> later.received().size() == 1);
        assertThat(bed.api().submissions()).isEqualTo(2);
        later.stop();
    }

    @Test
    void aJobThatFailsIsSubmittedAgainInTheNextPoll() throws Exception {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.route("qm", extract("startDate=2026-11-21&overlap=0")).start();
        await().until(() -> bed.api().submissions() == 1);
        bed.api().change(extraction -> extraction.withRunTime(Duration.ZERO));
        bed.api().fail(bed.api().jobs().get(0).id(), "The query was too large");

        await().until(() -> bed.received().size() == 1);
        assertThat(bed.api().submissions()).isEqualTo(2);
    }

    @Test
    void aWindowWithoutRowsCreatesNoExchangeByDefault() throws Exception {
        bed.files().change(files -> files.withBody(new FileBody.HeaderOnly()));
        bed.route("silent", extract("startDate=2026-11-20&overlap=0")).start();
        await().until(() -> bed.api().submissions() == 2);
        await().until(() -> bed.endpoint("silent").running().stream()
                .allMatch(progress -> progress.status().what().isEmpty()));
        assertThat(bed.received()).isEmpty();
        assertThat(bed.spooled()).isEmpty();
        bed.stopRoute("silent");

        bed.bind("state", repository("other"));
        bed.route("telling", extract("startDate=2026-11-20&overlap=0&sendEmptyWindow=true"));

        await().until(() -> bed.received().size() == 2);
        assertThat(bed.received()).allSatisfy(each -> assertThat(each.rows()).isZero());
    }

    @Test
    void aFileWithoutAHeaderHasNoRowsIfThatIsAllowed() throws Exception {
        bed.files().change(files -> files.withBody(new FileBody.Empty()));
        bed.route("qm", extract("startDate=2026-11-21&overlap=0&sendEmptyWindow=true&allowEmptyFile=true"))
                .start();

        await().until(() -> bed.received().size() == 1);
        assertThat(bed.received().get(0).body()).isEmpty();
        assertThat(bed.received().get(0).rows()).isZero();
    }

    @Test
    void anOutageEndsNoConsumer() throws Exception {
        bed.faults().add(Fault.on("*", "/data-extraction/*").times(20).status(503));
        bed.route("qm", extract("startDate=2026-11-21&overlap=0&throttleRetries=0"))
                .start();

        await().until(() -> bed.received().size() == 1);
    }

    @Test
    void aStoppedRouteDoesNotWaitForAJob() throws Exception {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.route("qm", extract("startDate=2026-11-21")).start();
        await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > 0);

        bed.stopRoute("qm");

        long asked = bed.journal().count("GET", SUBMIT + "/*");
        await().during(Duration.ofMillis(100)).until(() -> bed.journal().count("GET", SUBMIT + "/*") <= asked + 1);
        await().until(() -> bed.spooled().isEmpty());
    }

    /** The poll after the next start would wait for the first one. */
    @ParameterizedTest
    @CsvSource({"POST, " + SUBMIT, "GET, " + SUBMIT + "/*", "GET, /results-bucket/*"})
    void aStoppedRouteDoesNotWaitForACall(String method, String path) {
        bed.faults().add(Fault.on(method, path).times(1).delay(HangLimit.TIME));
        bed.route("qm", extract("startDate=2026-11-21&overlap=0")).start();
        await().until(() -> !bed.faults().applied().isEmpty());

        bed.stopRoute("qm");

        bed.startRoute("qm");
        await().until(() -> bed.received().size() == 1);
    }

    @Test
    void aStopBeforeADeliveryIsNoFailure() throws Exception {
        bed.faults().add(Fault.on("GET", "/results-bucket/*").delay(Duration.ofMillis(300)));
        bed.route("qm", extract("startDate=2026-11-21&overlap=0")).start();
        await().until(() -> bed.journal().count("GET", "/results-bucket/*") > 0);

        try (LogCapture log = LogCapture.open(Level.WARN, "io.camelcx.cxone", "org.apache.camel")) {
            bed.context().stop();
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void quartzMaySchedule() throws Exception {
        bed.route(
                        "qm",
                        "cxone-extract:qm-workflows?version=1&startDate=2026-11-21&overlap=0&pollDelay=5ms"
                                + "&scheduler=quartz&scheduler.cron=RAW(* * * * * ?)")
                .start();

        await().until(() -> bed.received().size() == 1);
    }

    private static String extract(String options) {
        return "cxone-extract:qm-workflows" + OPTIONS + "&" + options;
    }

    private static String fenced(String options) {
        return extract(options).replace("#state", "#shared");
    }

    private List<String> windows() {
        return bed.received().stream()
                .map(each -> each.start() + " " + each.end())
                .toList();
    }

    private ExtractBed prepared(ExtractBed fresh) {
        return prepared(fresh, ExtractBed.NOON);
    }

    private ExtractBed prepared(ExtractBed fresh, Instant now) {
        fresh.connection().setClock(Clock.fixed(now, ZoneOffset.UTC));
        fresh.bind("state", repository("state"));
        return fresh;
    }

    private static JdbcStateRepository shared(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        JdbcStateRepository repository = new JdbcStateRepository();
        repository.setDataSource(database);
        return repository;
    }

    private FileStateRepository repository(String name) {
        File file = folder.resolve(name).toFile();
        return FileStateRepository.fileStateRepository(file);
    }
}
