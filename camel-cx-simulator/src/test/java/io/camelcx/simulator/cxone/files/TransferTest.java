// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import io.camelcx.simulator.cxone.settings.ContentCoding;
import io.camelcx.simulator.cxone.settings.Delimiting;
import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.cxone.settings.TransferSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How files travel, and what they hold that is no file of the vendor's. */
class TransferTest {
    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.startQuick(SettableClock.standing());

    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);
    private final FileHost files = simulator.cxone().files();
    private final String job = caller.submitted("2026-02-01", "2026-02-01");
    private final byte[] plain = download().body();

    @Test
    void gzipHasAsManyMembersAsAreAskedFor() throws IOException {
        transfer(same -> same.withGzipMembers(7));

        HttpResponse<byte[]> answer = download();

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(plain);
        assertThat(members(answer.body())).isEqualTo(7);
    }

    @Test
    void theHeadersNeedNotSayWhatTheCodingIs() {
        transfer(same -> same.withCoding(ContentCoding.GZIP).withDeclared());
        assertThat(download().headers().allValues("Content-Encoding")).isEmpty();
        assertThat(download().body()).startsWith(0x1f, 0x8b);

        transfer(same -> same.withDeclared("", "gzip"));
        assertThat(download().headers().allValues("Content-Encoding")).containsExactly("", "gzip");
    }

    @Test
    void brotliAndZstandardAreStoredBlocks() {
        transfer(same -> same.withCoding(ContentCoding.BR));
        HttpResponse<byte[]> brotli = download();
        assertThat(brotli.headers().allValues("Content-Encoding")).containsExactly("br");
        assertThat(unblocked(brotli.body(), 0, 1)).isEqualTo(plain);

        transfer(same -> same.withCoding(ContentCoding.ZSTD));
        HttpResponse<byte[]> zstandard = download();
        assertThat(zstandard.headers().allValues("Content-Encoding")).containsExactly("zstd");
        assertThat(zstandard.body()).startsWith(0x28, 0xB5, 0x2F, 0xFD);
        assertThat(unblocked(zstandard.body(), 6, 0)).isEqualTo(plain);
    }

    @Test
    void aBodyThatEndsWithItsConnectionMayBeCutWithoutATrace() {
        transfer(same -> same.withDelimiting(Delimiting.CLOSE).withCutAfter(1000));

        HttpResponse<byte[]> answer = download();

        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(answer.body()).isEqualTo(Arrays.copyOf(plain, 1000));
    }

    @Test
    void aBodyWithALengthIsSeenToBeCut() {
        transfer(same -> same.withCutAfter(1000));

        assertThatThrownBy(this::download).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void textHasTheCharsetAndTheMarksOfTheSettings() {
        files.change(settings -> settings.withBody(new FileBody.Text("a,ä"))
                .withEncoding(
                        same -> same.withCharset(StandardCharsets.UTF_16BE).withByteOrderMarks(2)));
        assertThat(download().body()).isEqualTo("\uFEFF\uFEFFa,ä".getBytes(StandardCharsets.UTF_16BE));

        files.change(settings -> settings.withEncoding(same -> same.withCharset(StandardCharsets.ISO_8859_1)));
        assertThat(download().body()).isEqualTo("a,ä".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void bytesAreSentAsTheyAreAndOneFieldMayBeLarge() {
        files.change(settings -> settings.withBody(new FileBody.Bytes(new byte[] {0, 1, 2})));
        transfer(same -> same.withContentType("application/octet-stream"));
        assertThat(download().body()).containsExactly(0, 1, 2);
        assertThat(download().headers().firstValue("Content-Type")).contains("application/octet-stream");

        files.change(settings -> settings.withBody(new FileBody.LargeField(1 << 20)));
        assertThat(download().body().length).isBetween(1 << 20, (1 << 20) + 10_000);
    }

    private void transfer(UnaryOperator<TransferSettings> change) {
        files.change(settings -> settings.withTransfer(change));
    }

    private HttpResponse<byte[]> download() {
        return CxoneCaller.download(caller.fileUrl(job));
    }

    private static int members(byte[] gzip) {
        int members = 0;
        for (int i = 0; i + 2 < gzip.length; i++) {
            if (gzip[i] == 0x1f && gzip[i + 1] == (byte) 0x8b && gzip[i + 2] == 8) {
                members++;
            }
        }
        return members;
    }

    /** The content of blocks with a head of three bytes, whose length stands from the bit on that is given, in the first one shifted. */
    private static byte[] unblocked(byte[] coded, int start, int brotli) {
        byte[] content = new byte[coded.length];
        int length = 0;
        int at = start;
        boolean first = true;
        while (at + 3 <= coded.length) {
            int head = (coded[at] & 0xff) | (coded[at + 1] & 0xff) << 8 | (coded[at + 2] & 0xff) << 16;
            int shifted = head >> (brotli == 1 && first ? 4 : 3);
            int size = brotli == 1 ? (shifted & 0xffff) + 1 : shifted;
            System.arraycopy(coded, at + 3, content, length, size);
            length += size;
            at += 3 + size;
            first = false;
        }
        return Arrays.copyOf(content, length);
    }
}
