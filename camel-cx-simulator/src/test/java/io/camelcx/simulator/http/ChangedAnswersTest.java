// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.http.change.AnswerChange;
import io.camelcx.simulator.http.change.AnswerOf;
import io.camelcx.simulator.http.change.BodyCut;
import io.camelcx.simulator.http.change.BodyRepetition;
import io.camelcx.simulator.http.change.BodyReplacement;
import io.camelcx.simulator.http.change.CharsetChange;
import io.camelcx.simulator.http.change.Compression;
import io.camelcx.simulator.http.change.DateShift;
import io.camelcx.simulator.http.change.DocumentReplacement;
import io.camelcx.simulator.http.change.Framing;
import io.camelcx.simulator.http.change.FramingChange;
import io.camelcx.simulator.http.change.HeaderAddition;
import io.camelcx.simulator.http.change.HeaderChange;
import io.camelcx.simulator.http.change.MessageOrder;
import io.camelcx.simulator.http.change.StatusChange;
import io.camelcx.simulator.http.change.TextReplacement;
import io.camelcx.simulator.http.change.WrongDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangedAnswersTest {
    private static final String PAGE = "/";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final Faults faults = simulator.faults();
    private final byte[] whole = get(PAGE).body();

    private HttpResponse<byte[]> get(String path) {
        try {
            URI address = simulator.baseUrl().resolve(path);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> changed(AnswerChange... changes) {
        faults.add(Fault.on("GET", PAGE).times(1).changing(changes));
        return get(PAGE);
    }

    private String raw(AnswerChange... changes) throws IOException {
        faults.add(Fault.on("GET", PAGE).times(1).changing(changes));
        try (Socket socket = new Socket("localhost", simulator.baseUrl().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void theStatusIsChangedAndTheBodyStays() {
        HttpResponse<byte[]> answer = changed(new StatusChange(503));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo(whole);
    }

    @Test
    void aStatusWithoutABodyHasNone() throws IOException {
        assertThat(raw(new StatusChange(204))).startsWith("HTTP/1.1 204").endsWith("\r\n\r\n");
    }

    @Test
    void headersAreReplacedRemovedDoubledAndBlank() throws IOException {
        assertThat(raw(HeaderChange.of("Content-Encoding", "", "gzip")))
                .containsIgnoringCase("Content-Encoding: \r\n")
                .containsIgnoringCase("Content-Encoding: gzip\r\n");
        assertThat(raw(HeaderChange.of("Content-Type"))).doesNotContainIgnoringCase("Content-Type");
        assertThat(raw(new HeaderAddition("Content-Type", "text/csv")))
                .contains("Content-Type: text/html;charset=utf-8\r\n", "Content-Type: text/csv\r\n");
    }

    @Test
    void theClockOfTheServerIsMoved() {
        ZonedDateTime date = ZonedDateTime.parse(
                changed(new DateShift(-86_400)).headers().firstValue("Date").orElseThrow(),
                DateTimeFormatter.RFC_1123_DATE_TIME);

        assertThat(Duration.between(date.toInstant(), Instant.now()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    @Test
    void theBodyIsReplacedByBytes() {
        assertThat(changed(new BodyReplacement(new byte[] {0, -1, 7})).body()).containsExactly(0, -1, 7);
    }

    @ParameterizedTest
    @EnumSource
    void theBodyIsReplacedByAWrongDocument(WrongDocument document) {
        HttpResponse<byte[]> answer = changed(new DocumentReplacement(document, false));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(document.bytes());
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(document.contentType());
    }

    @Test
    void aWrongDocumentMayComeUnderTheRightContentType() {
        HttpResponse<byte[]> answer = changed(new DocumentReplacement(WrongDocument.S3_ERROR, true));

        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/html;charset=utf-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<Code>SlowDown</Code>");
    }

    @Test
    void theAnswerToAnotherRequestComesInstead() {
        faults.add(Fault.on("GET", PAGE).changing(new AnswerOf("/other*")));

        assertThat(get(PAGE).body()).isEqualTo(whole);
        byte[] other = get("/other/1").body();
        HttpResponse<byte[]> foreign = get(PAGE);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(other);
    }

    @Test
    void aBodyIsCutAsIfThatWereAll() throws IOException {
        assertThat(changed(new BodyCut(10)).body()).hasSize(10);
        assertThat(changed(new BodyCut(Integer.MAX_VALUE)).body()).isEqualTo(whole);
        assertThat(raw(new BodyCut(10), new FramingChange(Framing.CONNECTION)))
                .doesNotContain("Content-Length")
                .doesNotContain("chunked")
                .endsWith("\r\n\r\n" + new String(whole, 0, 10, StandardCharsets.ISO_8859_1));
        HttpResponse<byte[]> chunked = changed(new FramingChange(Framing.CHUNKED));
        assertThat(chunked.headers().allValues("Transfer-Encoding")).containsExactly("chunked");
        assertThat(chunked.body()).isEqualTo(whole);
    }

    @Test
    void aChangedBodyIsCutByTheEndOfTheConnectionAlthoughItsLengthWasPromised() throws IOException {
        faults.add(Fault.on("GET", PAGE).times(2).changing(Compression.gzip(1)).truncatedBody(20));

        assertThatThrownBy(() -> get(PAGE)).hasRootCauseInstanceOf(IOException.class);
        String answer = raw();
        assertThat(answer).contains("Content-Length: ");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).hasSize(20);
    }

    @Test
    void anAnswerIsCutByAReset() {
        faults.add(Fault.on("GET", PAGE).truncatedByReset(20));

        assertThatThrownBy(() -> get(PAGE)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aBodyIsRepeated() {
        assertThat(changed(new BodyRepetition(3)).body()).hasSize(3 * whole.length);
    }

    @Test
    void partsOfTheTextAreReplaced() {
        assertThat(new String(changed(new TextReplacement("<h(\\d)>", "<H$1>")).body(), StandardCharsets.UTF_8))
                .contains("<H1>")
                .doesNotContain("<h1>");
    }

    @Test
    void messagesAreDoubledAndReordered() {
        AnswerChange messages = BodyReplacement.text("[{\"a\":1},{\"b\":2}]");

        assertThat(text(messages, new MessageOrder(MessageOrder.Order.DOUBLED)))
                .isEqualTo("[{\"a\":1},{\"a\":1},{\"b\":2},{\"b\":2}]");
        assertThat(text(messages, new MessageOrder(MessageOrder.Order.REVERSED)))
                .isEqualTo("[{\"b\":2},{\"a\":1}]");
        assertThat(text(messages, new MessageOrder(MessageOrder.Order.REPEATED)))
                .isEqualTo("[{\"a\":1},{\"b\":2},{\"a\":1},{\"b\":2}]");
        assertThat(changed(new MessageOrder(MessageOrder.Order.REVERSED)).body())
                .isEqualTo(whole);
    }

    private String text(AnswerChange... changes) {
        return new String(changed(changes).body(), StandardCharsets.UTF_8);
    }

    @Test
    void aBodyIsCompressedInOneMemberOrSeveral() throws IOException {
        HttpResponse<byte[]> answer = changed(Compression.gzip(3));

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(whole);
        assertThat(answer.body().length)
                .isGreaterThan(changed(Compression.gzip(1)).body().length);
    }

    @Test
    void aBodyIsCompressedAsDeflateOfBothReadings() throws IOException {
        byte[] zlib =
                changed(new Compression(Compression.Format.ZLIB, 1, "deflate")).body();
        byte[] bare = changed(new Compression(Compression.Format.RAW_DEFLATE, 1, "deflate"))
                .body();

        assertThat(new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes())
                .isEqualTo(whole);
        InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bare), new Inflater(true));
        assertThat(inflated.readAllBytes()).isEqualTo(whole);
    }

    @Test
    void theLabelOfACodingMayBeMissingOrWrong() {
        assertThat(changed(new Compression(Compression.Format.GZIP, 1, ""))
                        .headers()
                        .allValues("Content-Encoding"))
                .isEmpty();
        assertThat(changed(new Compression(Compression.Format.GZIP, 1, "br"))
                        .headers()
                        .allValues("Content-Encoding"))
                .containsExactly("br");
    }

    @Test
    void aBodyIsWrittenInAnotherCharsetWithMarksOrWithout() {
        String text = new String(whole, StandardCharsets.UTF_8);

        HttpResponse<byte[]> declared = changed(new CharsetChange("UTF-16LE", 1, true));
        assertThat(declared.body()).isEqualTo(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(declared.headers().allValues("Content-Type")).containsExactly("text/html;charset=UTF-16LE");
        HttpResponse<byte[]> marked = changed(new CharsetChange("UTF-8", 2, false));
        assertThat(marked.body()).isEqualTo(("\ufeff\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.headers().allValues("Content-Type")).containsExactly("text/html");
    }

    @Test
    void aFaultMayLetSomeRequestsPassFirst() {
        faults.add(Fault.on("GET", PAGE).after(2).times(1).status(503));

        assertThat(get(PAGE).statusCode()).isEqualTo(200);
        assertThat(faults.list()).extracting(Fault::skipped).containsExactly(1);
        assertThat(get(PAGE).statusCode()).isEqualTo(200);
        assertThat(get(PAGE).statusCode()).isEqualTo(503);
        assertThat(get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheFaultsHaveStruckIsRecorded() {
        Fault fault = Fault.on("GET", PAGE).after(1).times(1).status(503);
        faults.add(fault);
        get(PAGE);
        assertThat(faults.applied()).isEmpty();
        get(PAGE);

        assertThat(faults.applied()).containsExactly(new AppliedFault("GET", PAGE, fault));
        faults.clear();
        assertThat(faults.applied()).hasSize(1);
        faults.clearApplied();
        assertThat(faults.applied()).isEmpty();
    }
}
