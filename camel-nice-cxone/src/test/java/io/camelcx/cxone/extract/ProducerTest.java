// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static io.camelcx.cxone.extract.ExtractBed.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.cxone.extract.client.ExtractJob;
import io.camelcx.cxone.extract.client.JobState;
import io.camelcx.cxone.extract.csv.QmWorkflow;
import io.camelcx.cxone.extract.csv.QmWorkflowColumns;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.MessageHelper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Extraction on request. */
class ProducerTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 2);
    private static final LocalDate TO = LocalDate.of(2026, 11, 4);
    private static final String DATES = "startDate=2026-11-02&endDate=2026-11-04";

    @AutoClose
    private ExtractBed bed = ExtractBed.create();

    @Test
    void theCsvIsTheBodyExactlyAsItWasSent() {
        bed.start();

        Exchange answer = bed.call(DATES);

        assertThat(answer.getException()).isNull();
        byte[] csv = answer.getMessage().getBody(byte[].class);
        assertThat(csv).startsWith(0xef, 0xbb, 0xbf);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Tenant Name,Agent ID,", "\r\n");
        assertThat(answer.getMessage().getHeaders())
                .containsEntry(
                        CxoneExtractConstants.JOB_ID, bed.api().jobs().get(0).id())
                .containsEntry(CxoneExtractConstants.ENTITY_NAME, "qm-workflows")
                .containsEntry(CxoneExtractConstants.VERSION, "1")
                .containsEntry(CxoneExtractConstants.START_DATE, "2026-11-02")
                .containsEntry(CxoneExtractConstants.END_DATE, "2026-11-04")
                .containsEntry(CxoneExtractConstants.BYTES, (long) csv.length);
    }

    @Test
    void theRowsAreMapsInTheOrderOfTheColumns() {
        bed.start();

        Exchange answer = bed.call("output=records&" + DATES);

        List<Map<String, String>> rows = rows(answer);
        assertThat(rows)
                .isEqualTo(bed.api().rows("qm-workflows", "1", FROM, TO))
                .hasSize(15);
        assertThat(rows.get(0).keySet()).containsExactlyElementsOf(QmWorkflowColumns.ALL);
        assertThat(answer.getMessage().getHeader(CxoneExtractConstants.ROWS)).isEqualTo(15L);
    }

    @Test
    void aRowIsBoundToARecord() throws Exception {
        bed.routes(routes -> routes.from("direct:in")
                .to("cxone-extract:qm-workflows?version=1&output=records&" + DATES)
                .split(routes.body())
                .streaming()
                .convertBodyTo(QmWorkflow.class)
                .to("mock:rows"));
        bed.start();
        MockEndpoint mock = bed.context().getEndpoint("mock:rows", MockEndpoint.class);

        bed.context().createProducerTemplate().sendBody("direct:in", null);

        assertThat(mock.getExchanges()).hasSize(15);
        QmWorkflow first = mock.getExchanges().get(0).getMessage().getBody(QmWorkflow.class);
        Map<String, String> expected =
                bed.api().rows("qm-workflows", "1", FROM, TO).get(0);
        assertThat(first.agentId()).isEqualTo(expected.get("Agent ID"));
        assertThat(first.assignerLastName()).isEqualTo(expected.get("LastName (Assigner)"));
        assertThat(first.percentage()).isPresent();
    }

    @Test
    void theFileMayHaveANameOfTheUser(@TempDir Path folder) throws Exception {
        bed.start();

        Exchange answer =
                bed.call("fileName=RAW(" + folder + "/sub/qm-${header.CamelCxoneExtractStartDate}.csv)&" + DATES);

        Path file = folder.resolve("sub/qm-2026-11-02.csv");
        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getBody()).isEqualTo(file.toFile()).isInstanceOf(File.class);
        assertThat(Files.size(file)).isEqualTo(answer.getMessage().getHeader(CxoneExtractConstants.BYTES));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void aTemporaryFileLivesAsLongAsTheExchange() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        bed.routes(routes -> routes.from("direct:in")
                .to("cxone-extract:qm-workflows?version=1&" + DATES)
                .process(exchange -> sizes.add(bed.spooled().size()))
                .multicast()
                .parallelProcessing()
                .to("mock:one", "mock:two"));
        bed.start();

        bed.context().createProducerTemplate().sendBody("direct:in", null);

        assertThat(sizes).containsExactly(1);
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void aBodyMayBeReadMoreThanOnce() {
        bed.start();

        Exchange answer = bed.call(DATES);

        String once = answer.getMessage().getBody(String.class);
        MessageHelper.resetStreamCache(answer.getMessage());
        assertThat(answer.getMessage().getBody(String.class)).isEqualTo(once).isNotEmpty();
    }

    @Test
    void headersOverrideOptionsAndABodyFillsTheGaps() {
        bed.start();

        bed.call(
                "startDate=2026-11-02",
                "{\"endDate\":\"2026-11-09\"}",
                Map.of(
                        CxoneExtractConstants.START_DATE,
                        LocalDate.of(2026, 11, 3),
                        CxoneExtractConstants.VERSION,
                        "3"));

        assertThat(bed.api().jobs()).singleElement().satisfies(job -> {
            assertThat(job.start()).isEqualTo("2026-11-03");
            assertThat(job.end()).isEqualTo("2026-11-09");
            assertThat(job.version()).isEqualTo("3");
        });
    }

    @Test
    void missingOrWrongOptionsAreRefusedBeforeAnyCall() {
        bed.start();
        refused("output=stream", "startDate", "header CamelCxoneExtractStartDate");
        refused("startDate=2026-11-02", "endDate");
        refused("startDate=today&endDate=2026-11-02", "startDate must be a day such as 2026-11-22, not today");
        refused("startDate=2026-11-02&endDate=2026-11-01", "endDate (2026-11-01) must not be before startDate");
        refused("operation=status", "status needs the option jobId");
        refused("operation=download", "download needs the option jobId");
        assertThat(bed.journal().requests()).isEmpty();
    }

    private void refused(String options, String... words) {
        assertThat(bed.call(options).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @CsvSource({"false,202,200,SUCCEEDED", "true,200,202,SUCCESS", "false,200,202,SUCCESS", "true,202,200,SUCCEEDED"})
    void theVendorsResponsesAreReadInAllTheirForms(boolean object, int submit, int job, String word) {
        bed.api()
                .change(extraction -> extraction.withReplies(replies -> replies.withJobIdAsObject(object)
                        .withSubmitStatus(submit)
                        .withJobStatus(job)
                        .withSuccessWord(word)));
        bed.start();

        assertThat(bed.call(DATES).getException()).isNull();
    }

    @Test
    void waitingForAJobHoldsNoThread() {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.start();
        CompletableFuture<Exchange> answer = bed.context()
                .createProducerTemplate()
                .asyncSend("cxone-extract:qm-workflows?version=1&pollDelay=100ms&" + DATES, exchange -> {});
        await().until(() -> bed.journal().count("GET", SUBMIT + "/*") > 1);

        // A request for the status may be running; between two of them no thread is held.
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().values().stream()
                        .flatMap(Arrays::stream)
                        .map(StackTraceElement::getClassName))
                .noneMatch(name -> name.startsWith("io.camelcx.cxone.extract.client")
                        || name.startsWith("io.camelcx.cxone.extract.CxoneExtract")));
        bed.api().complete(bed.api().jobs().get(0).id());
        assertThat(answer.join().getException()).isNull();
    }

    @Test
    void aJobThatFailsIsAnErrorWithTheVendorsMessage() {
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.start();
        var answer = bed.context()
                .createProducerTemplate()
                .asyncSend("cxone-extract:qm-workflows?version=1&pollDelay=5ms&" + DATES, exchange -> {});
        await().until(() -> bed.api().submissions() == 1);
        String id = bed.api().jobs().get(0).id();

        bed.api().fail(id, "The query was too large");

        assertThat(answer.join().getException(CxApiException.class))
                .hasMessageContainingAll("extract failed", "FAILED", id, "The query was too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "EXPIRED"})
    void aJobThatDeliversNoFileIsAnError(String state) {
        bed.start();
        String id = bed.call("operation=submit&" + DATES).getMessage().getBody(String.class);
        if (state.equals("EXPIRED")) {
            bed.api().expire(id);
        } else {
            bed.api().cancel(id);
        }

        assertThat(bed.call("operation=download&jobId=" + id).getException(CxApiException.class))
                .hasMessageContainingAll(state, id);
    }

    @Test
    void aJobThatTakesTooLongIsAnErrorThatNamesIt() {
        bed.connection().setClock(Clock.systemUTC());
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.start();

        assertThat(bed.call("jobTimeout=50ms&" + DATES).getException(CxApiException.class))
                .hasMessageContainingAll(
                        "still RUNNING", bed.api().jobs().get(0).id());
    }

    @Test
    void jobsAreSubmittedPolledListedAndDownloadedOneByOne() {
        bed.start();
        Exchange submitted = bed.call("operation=submit&" + DATES);
        String id = submitted.getMessage().getBody(String.class);
        assertThat(submitted.getMessage().getHeader(CxoneExtractConstants.JOB_ID))
                .isEqualTo(id);

        ExtractJob job = bed.call("operation=status&jobId=" + id).getMessage().getBody(ExtractJob.class);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.url()).isPresent();
        assertThat(job.toString()).doesNotContain("http");

        List<?> jobs = bed.call("operation=list").getMessage().getBody(List.class);
        assertThat(jobs).singleElement().satisfies(each -> assertThat(((ExtractJob) each).id())
                .isEqualTo(id));

        Exchange file = bed.call("operation=download", null, Map.of(CxoneExtractConstants.JOB_ID, id));
        assertThat(file.getMessage().getBody(String.class)).contains("Tenant Name");
    }

    @Test
    void theSynchronousOperationWorks() {
        bed.start();

        assertThat(rows(bed.call("operation=extractSync&output=records&" + DATES)))
                .hasSize(15);
        assertThat(bed.journal().count("POST", SUBMIT + "/sync")).isEqualTo(1);
    }

    @Test
    void noCredentialsGoToTheFilesHost() {
        bed.start();
        bed.call(DATES);

        List<RecordedRequest> downloads = bed.journal().requests().stream()
                .filter(request -> request.query().contains("X-Amz-Signature"))
                .toList();
        assertThat(downloads).singleElement().satisfies(request -> {
            assertThat(request.header("authorization")).isEmpty();
            assertThat(request.header("cookie")).isEmpty();
        });
    }

    @Test
    void anotherAddressIsRequestedWhenOneHasExpired() {
        bed.faults()
                .add(file().times(2)
                        .status(403)
                        .body("<Error><Code>AccessDenied</Code>" + "<Message>Request has expired</Message></Error>"));
        bed.start();

        Exchange answer = bed.call(DATES);

        assertThat(answer.getException()).isNull();
        assertThat(bed.journal().count("GET", SUBMIT + "/*")).isEqualTo(3);
    }

    @Test
    void aDownloadThatIsCutOffBeginsAgainAndIsNeverDeliveredAsComplete() {
        bed.faults().add(file().times(4).truncatedBody(1500));
        bed.start();

        assertThat(rows(bed.call("output=records&" + DATES)))
                .isEqualTo(bed.api().rows("qm-workflows", "1", FROM, TO));
    }

    @Test
    void aDownloadThatIsAlwaysCutOffIsAnErrorAndLeavesNothing() throws Exception {
        bed.faults().add(file().truncatedBody(1500));
        bed.start();

        assertThat(bed.call("downloadAttempts=2&" + DATES).getException(CxApiException.class))
                .hasMessageContaining("download failed");
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void aDownloadOfUnknownLengthThatIsCutOffIsDetectedToo() {
        bed.files().change(files -> files.withChunked(true));
        bed.faults().add(file().times(1).truncatedBody(1500));
        bed.start();

        assertThat(rows(bed.call("output=records&" + DATES)))
                .isEqualTo(bed.api().rows("qm-workflows", "1", FROM, TO));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void aCallThatMayBeThrottledIsRetried(int status) {
        bed.faults().add(Fault.on("POST", SUBMIT).times(2).status(status));
        bed.start();

        assertThat(bed.call(DATES).getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void aRefusalThatLastsNamesBothCauses(int status) {
        bed.faults().add(Fault.on("POST", SUBMIT).status(status));
        bed.start();

        assertThat(bed.call(DATES).getException(CxApiException.class))
                .hasMessageContainingAll(
                        "submit failed after 4 attempts",
                        "HTTP " + status,
                        "once in 30 seconds",
                        "lacks the permission");
        assertThat(bed.journal().count("POST", SUBMIT)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"nobody,1,404", "qm-workflows,99,404"})
    void anUnknownEntityOrVersionIsAnErrorWithTheVendorsMessage(String entity, String version, int status) {
        bed.start();

        Exchange answer = bed.context()
                .createProducerTemplate()
                .request("cxone-extract:" + entity + "?version=" + version + "&" + DATES, exchange -> {});

        assertThat(answer.getException(CxApiException.class).status()).hasValue(status);
        assertThat(bed.journal().count("POST", SUBMIT)).isEqualTo(1);
    }

    @Test
    void aTokenThatHasExpiredIsRenewedDuringAnExtraction() {
        bed.start();
        bed.call(DATES);
        bed.simulator().cxone().authentication().revokeTokens();

        assertThat(bed.call(DATES).getException()).isNull();
    }

    private static Fault file() {
        return Fault.on("GET", "/results-bucket/*");
    }

    private static List<Map<String, String>> rows(Exchange answer) {
        assertThat(answer.getException()).isNull();
        List<Map<String, String>> rows = new ArrayList<>();
        Iterator<?> iterator = answer.getMessage().getBody(Iterator.class);
        iterator.forEachRemaining(row -> rows.add(cast(row)));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> cast(Object row) {
        return (Map<String, String>) row;
    }
}
