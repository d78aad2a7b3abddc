// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedBodyTest {

    private static final String TEXT = "Grüße";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @TempDir
    Path folder;

    @Test
    void bytesFilesTextsAndCachesAreReadAsOftenAsNecessary() throws Exception {
        Path file = Files.write(folder.resolve("a"), BYTES);
        assertIsReopenable(BYTES, OptionalLong.of(BYTES.length));
        assertIsReopenable(TEXT, OptionalLong.of(BYTES.length));
        assertIsReopenable(file, OptionalLong.of(BYTES.length));
        assertIsReopenable(file.toFile(), OptionalLong.of(BYTES.length));
        assertIsReopenable(new InputStreamCache(BYTES), OptionalLong.of(BYTES.length));
        assertIsReopenable(new FileInputStreamCache(file.toFile()), OptionalLong.of(BYTES.length));
        assertIsReopenable(RequestBody.of(BYTES), OptionalLong.of(BYTES.length));
    }

    /** Such a cache has its length in characters. */
    @Test
    void aCacheOfCharactersHasNoLengthInBytes() throws Exception {
        assertIsReopenable(new ReaderCache(TEXT), OptionalLong.empty());
    }

    @Test
    void aCacheIsSentFromItsBeginningAndLeftThere() throws Exception {
        InputStreamCache cache = new InputStreamCache(BYTES);
        cache.read();
        assertThat(written(body(cache))).isEqualTo(BYTES);
        assertThat(cache.readAllBytes()).isEqualTo(BYTES);
    }

    @Test
    void anotherStreamIsReadOnce() throws Exception {
        for (Object stream : new Object[] {new ByteArrayInputStream(BYTES), new StringReader(TEXT)}) {
            RequestBody body = body(stream);
            assertThat(body.isReopenable()).isFalse();
            assertThat(body.length()).isEmpty();
            assertThat(written(body)).isEqualTo(BYTES);
            assertThat(body.isAvailable()).isFalse();
        }
    }

    @Test
    void whatIsNoContentIsRefused() {
        assertRefused(null, "upload needs a body", "an empty one");
        assertRefused(new Object(), "upload needs a body", "a Object");
        assertRefused(folder.resolve("none"), "upload cannot read the file");
    }

    private void assertIsReopenable(Object content, OptionalLong length) throws IOException {
        RequestBody body = body(content);
        assertThat(body.isReopenable()).as("%s", content.getClass()).isTrue();
        assertThat(body.length()).as("%s", content.getClass()).isEqualTo(length);
        assertThat(written(body)).isEqualTo(BYTES);
        assertThat(written(body)).isEqualTo(BYTES);
    }

    private void assertRefused(Object content, String... words) {
        assertThatThrownBy(() -> body(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private RequestBody body(Object content) {
        exchange.getMessage().setBody(content);
        return StreamedBody.of(exchange, "upload");
    }

    private static byte[] written(RequestBody body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return bytes.toByteArray();
    }
}
