// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.extract.csv.MalformedFileException;
import io.camelcx.cxone.extract.csv.MalformedRow;
import io.camelcx.simulator.cxone.settings.ContentCoding;
import io.camelcx.simulator.cxone.settings.Delimiting;
import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.cxone.settings.TransferSettings;
import io.camelcx.support.error.CxApiException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad files with status 200, from the wire to the exchange. */
class BadFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String DATES = "startDate=2026-11-02&endDate=2026-11-02";
    private static final String NEVER_CLOSED = "id,comment,score\n1,\"never closed,5\n2,ok,7\n3,ok,8";

    @AutoClose
    private final ExtractBed bed = ExtractBed.create().start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Please log in</body></html>",
                "<?xml version=\"1.0\"?><Error><Code>InternalError</Code></Error>",
                "{\"message\":\"Internal error, sorry\"}",
                "Service Unavailable",
                "",
            })
    void anotherDocumentIsAnErrorAndNeverAnEmptyFile(String document) throws Exception {
        files(document);

        for (String options : List.of("output=stream&", "output=records&", "malformed=raw&")) {
            Exchange answer = bed.call(options + DATES);
            assertThat(answer.getException()).as(options).isNotNull();
            assertThat(answer.getMessage().getHeader(CxoneExtractConstants.ROWS))
                    .isNull();
        }
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void aFileIsRequestedAgainAfterAnotherDocument() {
        bed.faults()
                .add(io.camelcx.simulator.http.Fault.on("GET", "/results-bucket/*")
                        .times(2)
                        .body("<html>busy</html>"));

        assertThat(rows(bed.call("output=records&" + DATES))).isEqualTo(expected());
    }

    @Test
    void theErrorNamesADocumentThatReplacesAFile() {
        files("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>");

        assertThat(bed.call(DATES).getException(CxApiException.class))
                .hasMessageContainingAll("download", "the answer is an XML document <Error>, not CSV");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200})
    void gzipIsReadToTheEndOfItsLastMemberWithAnyHeaders(int members) {
        transfer(same -> same.withGzipMembers(members));
        assertThat(rows(bed.call("output=records&" + DATES))).isEqualTo(expected());

        transfer(same -> same.withDeclared("", "gzip"));
        assertThat(rows(bed.call("output=records&" + DATES))).isEqualTo(expected());

        transfer(TransferSettings::withDeclared);
        assertThat(rows(bed.call("output=records&" + DATES))).isEqualTo(expected());
    }

    @ParameterizedTest
    @EnumSource(
            value = ContentCoding.class,
            names = {"BR", "ZSTD"})
    void theErrorNamesAnUnknownCoding(ContentCoding coding) throws Exception {
        transfer(same -> same.withCoding(coding));
        assertThat(bed.call(DATES).getException(CxApiException.class))
                .hasMessageContaining(coding.name().toLowerCase(Locale.ROOT));

        transfer(TransferSettings::withDeclared);
        for (String output : List.of("output=stream&", "output=records&", "malformed=raw&")) {
            assertThat(bed.call(output + DATES).getException()).as(output).isNotNull();
        }
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void gzipThatIsCutOffIsAnErrorWithoutALength() {
        transfer(
                same -> same.withGzipMembers(2).withDelimiting(Delimiting.CLOSE).withCutAfter(400));

        assertThat(bed.call(DATES).getException(CxApiException.class)).hasMessageContaining("download failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"output=stream", "output=records&checkFirst=true", "fileName=RAW(FOLDER/qm.csv)"})
    void noOutputOfAFileWithAMalformedRowIsASuccess(String output, @TempDir Path folder) throws Exception {
        files(NEVER_CLOSED);

        Exchange answer = bed.call(output.replace("FOLDER", folder.toString()) + "&" + DATES);

        assertThat(answer.getException(MalformedFileException.class))
                .hasMessageContaining("Row 1 at line 2 is malformed: Unclosed quoted field");
        assertThat(folder).isEmptyDirectory();
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void rowsBeforeAMalformedOneAreDeliveredUnlessAllAreChecked() {
        files("a,b\n1,2\n3,4\n5\n");

        Exchange answer = bed.call("output=records&" + DATES);

        assertThat(answer.getException()).isNull();
        Iterator<?> rows = answer.getMessage().getBody(Iterator.class);
        assertThat(rows.next()).isEqualTo(Map.of("a", "1", "b", "2"));
        rows.next();
        org.assertj.core.api.Assertions.assertThatThrownBy(rows::next)
                .hasMessageContaining("Row 3 at line 4 is malformed: it has 1 fields, but the file has 2 columns");
        assertThat(bed.call("output=records&checkFirst=true&" + DATES).getException())
                .hasMessageContaining("Row 3 at line 4");
    }

    @Test
    void malformedRowsAreSkippedAndCounted() {
        files(NEVER_CLOSED);

        Exchange answer = bed.call("output=records&malformed=skip&" + DATES);

        assertThat(rows(answer)).extracting(row -> row.get("id")).containsExactly("2", "3");
        assertThat(answer.getMessage().getHeaders())
                .containsEntry(CxoneExtractConstants.ROWS, 2L)
                .containsEntry(CxoneExtractConstants.MALFORMED_ROWS, 1L);
    }

    @Test
    void aFileOfMalformedRowsAloneIsNotEmpty() {
        files("a,b\n1\n2\n");

        Exchange answer = bed.call("output=records&malformed=skip&" + DATES);

        assertThat(answer.getMessage().getHeader(CxoneExtractConstants.ROWS)).isNull();
        assertThat(rows(answer)).isEmpty();
        assertThat(answer.getMessage().getHeaders())
                .containsEntry(CxoneExtractConstants.ROWS, 0L)
                .containsEntry(CxoneExtractConstants.MALFORMED_ROWS, 2L);
    }

    @Test
    void malformedRowsMayBeDeliveredRaw() {
        files(NEVER_CLOSED);

        Exchange rows = bed.call("output=records&malformed=raw&" + DATES);
        Exchange stream = bed.call("malformed=raw&" + DATES);

        assertThat(rows(rows)).hasSize(3).first().isInstanceOf(MalformedRow.class);
        assertThat(rows.getMessage().getHeader(CxoneExtractConstants.MALFORMED_ROWS))
                .isEqualTo(1L);
        assertThat(stream.getMessage().getBody(String.class)).isEqualTo(NEVER_CLOSED);
    }

    @Test
    void aBodyWithoutLengthThatIsCutOffInsideQuotesIsAnError() {
        files("a,b\n1,2\n3,\"a long comment\"\n");
        transfer(same -> same.withDelimiting(Delimiting.CLOSE).withCutAfter(15));

        assertThat(bed.call(DATES).getException())
                .hasMessageContaining("Row 2 at line 3 is malformed: Unclosed quoted field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void theByteOrderMarkDecidesTheCharset(String charset) {
        for (int marks = 1; marks <= 2; marks++) {
            int count = marks;
            bed.files()
                    .change(files -> files.withEncoding(
                            encoding -> encoding.withCharset(java.nio.charset.Charset.forName(charset))
                                    .withByteOrderMarks(count)));

            assertThat(rows(bed.call("output=records&" + DATES))).isEqualTo(expected());
        }
    }

    @Test
    void latin1IsAnErrorAndNotMisread() {
        bed.files().change(files -> files.withBody(new FileBody.Text("a,b\nGröße,1\n"))
                .withEncoding(encoding -> encoding.withCharset(StandardCharsets.ISO_8859_1)));

        assertThat(bed.call(DATES).getException())
                .hasMessageContaining("Row 1 at line 2 is malformed: it contains bytes that are no text in UTF-8");
    }

    @Test
    void repeatedAndBlankColumnsHaveNames() {
        files("a,a,\n1,2,3\n");

        assertThat(rows(bed.call("output=records&" + DATES))).containsExactly(Map.of("a", "1", "a_2", "2", "3", "3"));
    }

    @Test
    void aStreamWhoseRowsWereCheckedReportsTheirNumber() {
        assertThat(bed.call(DATES).getMessage().getHeader(CxoneExtractConstants.ROWS))
                .isEqualTo(5L);
    }

    private void files(String text) {
        bed.files().change(files -> files.withBody(new FileBody.Text(text))
                .withEncoding(encoding -> encoding.withByteOrderMarks(0)));
    }

    private void transfer(UnaryOperator<TransferSettings> change) {
        bed.files().change(files -> files.withTransfer(change));
    }

    private List<Map<String, String>> expected() {
        return bed.api().rows("qm-workflows", "1", DAY, DAY);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> rows(Exchange answer) {
        assertThat(answer.getException()).isNull();
        List<Map<String, String>> rows = new ArrayList<>();
        Iterator<Map<String, String>> body = answer.getMessage().getBody(Iterator.class);
        body.forEachRemaining(rows::add);
        return rows;
    }
}
