// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.settings.ContentCoding;
import io.camelcx.simulator.cxone.settings.Delimiting;
import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.cxone.settings.FileSettings;
import io.camelcx.simulator.cxone.settings.JobIdForm;
import io.camelcx.simulator.cxone.settings.LineEnding;
import io.camelcx.simulator.cxone.settings.ReplySettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CxoneControlTest {
    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(SettableClock.standing());

    private final SimulatorClient client = new SimulatorClient(simulator);
    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);

    private JsonNode control(String path, String body) {
        Reply reply = client.post("/__sim/cxone" + path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static void refused(Reply reply, String message) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(message);
    }

    @Test
    void theJobsAreListed() {
        String id = caller.submitted("2026-02-01", "2026-02-02");

        assertThat(client.get("/__sim/cxone/jobs").body())
                .isEqualTo("{\"submissions\":1,\"jobs\":[{\"id\":\"" + id + "\",\"entity\":\"qm-workflows\","
                        + "\"version\":\"1\",\"start\":\"2026-02-01\",\"end\":\"2026-02-02\",\"user\":\"demo-access-key\","
                        + "\"submittedAt\":\"2026-03-01T10:00:00Z\",\"state\":\"RUNNING\",\"downloads\":0}]}");
    }

    @ParameterizedTest
    @CsvSource({"complete, SUCCEEDED", "fail, FAILED", "cancel, CANCELLED", "expire, EXPIRED"})
    void aJobIsDirectedThroughItsLife(String action, String state) {
        String id = caller.submitted("2026-02-01", "2026-02-02");

        assertThat(control("/jobs/" + id + "/" + action, "").path("state").asText())
                .isEqualTo(state);
        assertThat(caller.job(id).path("status").asText()).isEqualTo(state);
    }

    @Test
    void aFailureMayHaveAMessage() {
        String id = caller.submitted("2026-02-01", "2026-02-02");

        control("/jobs/" + id + "/fail", "{\"message\":\"out of paper\"}");

        assertThat(caller.job(id).at("/result/errorMessage").asText()).isEqualTo("out of paper");
    }

    @Test
    void paceAndRunTimeAreChanged() {
        control("/extraction/settings", "{\"pace\":\"PT0S\",\"runTime\":\"PT0S\"}");

        caller.submitted("2026-02-01", "2026-02-02");
        assertThat(caller.job(caller.submitted("2026-02-01", "2026-02-02"))
                        .path("status")
                        .asText())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
        control("/extraction/settings", "{\"runTime\":\"PT1M\"}");
        control("/files/settings", "{\"lineEnding\":\"lf\"}");

        assertThat(simulator.cxone().dataExtraction().settings().pace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(simulator.cxone().files().settings())
                .isEqualTo(FileSettings.defaults().withLineEnding(LineEnding.LF));
    }

    @Test
    void theSettingsAreShownAsTheyAreAfterAChange() {
        control("/files/settings", "{\"transfer\":{\"declared\":\"br\"}}");
        Reply changed = client.send("PATCH", "/__sim/cxone/files/settings", "{\"rowsPerDay\":7}", Map.of());

        assertThat(changed.body())
                .isEqualTo("{\"body\":{\"kind\":\"rows\"},\"rowsPerDay\":7,\"endInclusive\":true,"
                        + "\"encoding\":{\"charset\":\"UTF-8\",\"byteOrderMarks\":1},\"lineEnding\":\"CRLF\","
                        + "\"transfer\":{\"delimiting\":\"LENGTH\",\"coding\":\"IDENTITY\",\"gzipMembers\":1,"
                        + "\"declared\":[\"br\"],\"contentType\":\"text/csv\",\"cutAfter\":9223372036854775807},"
                        + "\"urlLifetime\":\"PT30S\",\"lifetime\":\"PT24H\"}");
        assertThat(client.get("/__sim/cxone/files/settings").body()).isEqualTo(changed.body());
    }

    @Test
    void theFilesAreChanged() {
        control("/files/settings", """
                {"body":{"kind":"ofSize","bytes":5368709120},"rowsPerDay":7,"encoding":{"byteOrderMarks":0},
                 "lineEnding":"LF","transfer":{"delimiting":"CHUNKED"},"endInclusive":false}""");

        assertThat(simulator.cxone().files().settings())
                .isEqualTo(FileSettings.defaults()
                        .withBody(new FileBody.OfSize(5L << 30))
                        .withRowsPerDay(7)
                        .withByteOrderMark(false)
                        .withLineEnding(LineEnding.LF)
                        .withChunked(true)
                        .withEndInclusive(false));
    }

    @Test
    void aFileMayBeAnythingAndTravelInAnyWay() {
        control("/files/settings", """
                {"body":{"kind":"text","text":"a,\\"b"},"encoding":{"charset":"UTF-16LE","byteOrderMarks":2},
                 "transfer":{"delimiting":"close","coding":"gzip","gzipMembers":3,"declared":["","gzip"],"contentType":"text/html",
                 "cutAfter":7}}""");

        assertThat(simulator.cxone().files().settings())
                .isEqualTo(FileSettings.defaults()
                        .withBody(new FileBody.Text("a,\"b"))
                        .withEncoding(same ->
                                same.withCharset(StandardCharsets.UTF_16LE).withByteOrderMarks(2))
                        .withTransfer(same -> same.withDelimiting(Delimiting.CLOSE)
                                .withGzipMembers(3)
                                .withDeclared("", "gzip")
                                .withContentType("text/html")
                                .withCutAfter(7)));

        control(
                "/files/settings",
                "{\"body\":{\"kind\":\"bytes\",\"bytes\":\"AAE=\"},\"transfer\":{\"coding\":\"zstd\"}}");

        FileSettings settings = simulator.cxone().files().settings();
        assertThat(((FileBody.Bytes) settings.body()).bytes()).containsExactly(0, 1);
        assertThat(settings.transfer().coding()).isEqualTo(ContentCoding.ZSTD);
    }

    @Test
    void theAnswersAboutJobsMaySurprise() {
        control("/extraction/settings", """
                {"replies":{"jobId":"nested","jobIdPattern":"job_*.v1","submitStatus":200,"jobStatus":202,
                 "words":{"RUNNING":"queued"}}}""");

        assertThat(simulator.cxone().dataExtraction().settings().replies())
                .isEqualTo(ReplySettings.defaults()
                        .withJobId(JobIdForm.NESTED)
                        .withJobIdPattern("job_*.v1")
                        .withSubmitStatus(200)
                        .withJobStatus(202)
                        .withWord("RUNNING", "queued"));
    }

    @ParameterizedTest
    @CsvSource({"rows", "headerOnly", "empty"})
    void aFileHasWhatItIsTold(String body) {
        control("/files/settings", "{\"body\":{\"kind\":\"ofSize\",\"bytes\":1}}");

        control("/files/settings", "{\"body\":{\"kind\":\"" + body + "\"}}");

        assertThat(simulator.cxone().files().settings().body().getClass().getSimpleName())
                .isEqualToIgnoringCase(body);
    }

    @Test
    void theRowsOfDaysAreTold() {
        simulator.cxone().files().change(files -> files.withRowsPerDay(3));

        JsonNode rows = client.get("/__sim/cxone/rows?entity=qm-workflows&version=1&from=2026-02-01&to=2026-02-02")
                .json()
                .path("rows");

        assertThat(rows).hasSize(6);
        assertThat(rows.at("/0/Tenant Name").asText()).isEqualTo("Demo Tenant GmbH & Co. KG");
    }

    @Test
    void accessTokensAreRevoked() {
        control("/tokens/revoke", "");

        assertThat(caller.list().status()).isEqualTo(401);
    }

    @Test
    void accessTokensAreToldToExpire() {
        control("/tokens/expire", "{\"in\":\"PT0S\"}");

        assertThat(caller.list().status()).isEqualTo(401);
    }

    @Test
    void refreshTokensAreRevoked() {
        JsonNode tokens = client.post(
                        "/authentication/v1/token/access-key",
                        "{\"accessKeyId\":\"demo-access-key\",\"accessKeySecret\":\"demo-access-secret\"}")
                .json();

        control("/refresh-tokens/revoke", "");

        assertThat(client.post(
                                "/public/user/refresh",
                                "{\"token\":\"" + tokens.path("refresh_token").asText() + "\"}")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/jobs/0/complete | {}                        | There is no job 0",
                "/jobs/0/fail     | {\"reason\":\"x\"}    | reason is unknown, allowed are [id, message]",
                "/tokens/expire   | {\"in\":\"-PT1S\"}    | in is PT-1S, it must not be negative",
                "/extraction/settings | {\"pace\":\"soon\"}       | pace is 'soon', it must be a duration such as PT1.5S",
                "/extraction/settings | {\"pace\":\"-PT1S\"}      | pace is PT-1S, it must not be negative",
                "/extraction/settings | {\"pause\":\"PT1S\"}      | pause is unknown, allowed are [forbiddenEntities, maxDays, pace, pollingPaced, refusal, replies, runTime]",
                "/files/settings  | {\"body\":{\"kind\":\"any\"}} | body.kind is 'any', allowed are [rows, headerOnly, empty, ofSize, largeField, text, bytes]",
                "/extraction/settings | {\"replies\":{\"jobIdPattern\":\"a\"}} | replies: jobIdPattern is 'a', it must have a *",
                "/extraction/settings | {\"replies\":{\"words\":{\"DONE\":\"a\"}}} | replies: 'DONE' is no state, allowed are [CANCELLED, EXPIRED, FAILED, RUNNING, SUCCEEDED]",
                "/extraction/settings | {\"replies\":{\"jobId\":\"a\"}} | replies.jobId is 'a', allowed are [STRING, OBJECT, ID_OBJECT, NESTED, BARE]",
                "/files/settings  | {\"encoding\":{\"charset\":\"klingon\"}} | encoding.charset is 'klingon', it must be one that Java knows",
                "/files/settings  | {\"transfer\":{\"gzipMembers\":0}} | transfer: gzipMembers is 0, it must be 1 or more",
                "/files/settings  | {\"body\":{\"kind\":\"ofSize\"}} | body.bytes is missing or of the wrong type, it must be a whole number",
                "/files/settings  | {\"body\":{\"kind\":\"ofSize\",\"bytes\":0}} | body: bytes is 0, it must be 1 or more",
                "/files/settings  | {\"transfer\":{\"coding\":null}} | transfer.coding is missing or of the wrong type, allowed are [IDENTITY, GZIP, BR, ZSTD]",
                "/files/settings  | {\"endInclusive\":\"maybe\"} | endInclusive is 'maybe', allowed are true and false",
                "/files/settings  | {\"lineEnding\":\"CR\"}   | lineEnding is 'CR', allowed are [CRLF, LF]",
                "/files/settings  | {\"rowsPerDay\":\"many\"} | rowsPerDay is 'many', it must be a whole number",
                "/files/settings  | {\"rowsPerDay\":-1}     | rowsPerDay is -1, it must be 0 or more"
            })
    void whatCannotBeDoneIsRefusedWithTheReason(String path, String body, String reason) {
        refused(client.post("/__sim/cxone" + path, body), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entity=qm-workflows&version=1&from=2026-02-01               | to is missing",
                "entity=qm-workflows&version=1&from=2026-02-01&to=tomorrow   | to is 'tomorrow', it must be a date such as 2026-03-01",
                "from=2026-02-01&to=2026-02-01                               | entity is missing"
            })
    void rowsAreToldOfWholeRequestsAlone(String query, String reason) {
        refused(client.get("/__sim/cxone/rows?" + query), reason);
    }
}
