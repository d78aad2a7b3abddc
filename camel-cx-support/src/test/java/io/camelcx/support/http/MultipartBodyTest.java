// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.http.TestServer.Received;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with files. */
class MultipartBodyTest {

    private static final byte[] CONTENT = "the content".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormArrivesAsItIsDescribed(boolean lengthKnown) {
        try (TestServer server = TestServer.start(request -> Answer.ok("done"));
                TransportRig rig = new TransportRig();
                HttpTransport transport = rig.transport().build()) {
            MultipartBody form = form(
                    "photo.jpg",
                    "image/jpeg",
                    RequestBody.once(
                            new ByteArrayInputStream(CONTENT),
                            lengthKnown ? OptionalLong.of(CONTENT.length) : OptionalLong.empty()));
            value(transport.send(
                    ApiRequest.post("upload", server.uri("/files"))
                            .multipart(form)
                            .build(),
                    TEXT));
            Received received = server.only();
            String boundary =
                    received.header("Content-Type").orElseThrow().replaceFirst("multipart/form-data; ?boundary=", "");
            assertThat(received.body())
                    .isEqualTo("--" + boundary + "\r\n"
                            + "Content-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n"
                            + "the content\r\n--" + boundary + "--\r\n");
            assertThat(received.header("Content-Length").isPresent()).isEqualTo(lengthKnown);
        }
    }

    @Test
    void aFormIsTheSameEachTime() throws IOException {
        MultipartBody form = form("a.bin", "application/octet-stream", RequestBody.of(CONTENT));
        assertThat(written(form)).isEqualTo(written(form)).hasSize((int)
                form.length().getAsLong());
        assertThat(form.isReopenable()).isTrue();
    }

    @Test
    void aFormWithAStreamIsReadOnce() throws IOException {
        MultipartBody form = form(
                "a.bin",
                "application/octet-stream",
                RequestBody.once(new ByteArrayInputStream(CONTENT), OptionalLong.empty()));
        assertThat(form.isReopenable()).isFalse();
        assertThat(form.isAvailable()).isTrue();
        assertThat(form.length()).isEmpty();
        written(form);
        assertThat(form.isAvailable()).isFalse();
        assertThatThrownBy(() -> written(form)).isInstanceOf(UnreadableBodyException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Grüße.png, Grüße.png",
        "two words.png, two words.png",
        "日本.png, 日本.png",
        "'a\"b.png', 'a\\\"b.png'",
        "'a\\b.png', 'a\\\\b.png'",
        "'evil.png\r\nX-Header: 1', 'evil.png  X-Header: 1'"
    })
    void aNameHasAnyCharactersAndNeverALineBreak(String fileName, String inHeader) throws IOException {
        String text = written(form(fileName, "image/png", RequestBody.of(CONTENT)));
        assertThat(text.split("\r\n\r\n")[0].split("\r\n")).as(text).hasSize(3);
        assertThat(text).contains("filename=\"" + inHeader + "\"");
    }

    @Test
    void aFieldHasNeitherAFileNameNorAType() throws IOException {
        assertThat(written(MultipartBody.builder()
                        .field("data", RequestBody.of(CONTENT))
                        .build()))
                .contains("name=\"data\"\r\n\r\nthe content\r\n")
                .doesNotContain("filename", "Content-Type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image", "not a type", "image/png\r\nX-Header: 1", "image/png; a=b\nX-Header: 1"})
    void aMalformedTypeIsRefused(String type) {
        assertThatThrownBy(() -> form("a", type, RequestBody.of(CONTENT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content type");
    }

    private static MultipartBody form(String fileName, String type, RequestBody content) {
        return MultipartBody.builder().file("file", fileName, type, content).build();
    }

    private static String written(RequestBody body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
