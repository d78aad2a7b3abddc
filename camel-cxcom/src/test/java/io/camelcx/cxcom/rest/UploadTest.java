// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static io.camelcx.cxcom.rest.CxcomBed.DEMO;
import static io.camelcx.cxcom.rest.CxcomBed.body;
import static io.camelcx.cxcom.rest.CxcomBed.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxcom.rest.client.UploadedFile;
import io.camelcx.simulator.cxcom.StoredFile;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads to the data host. */
class UploadTest {

    private static final byte[] CONTENT = "grüße".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @AutoClose
    private final CxcomBed bed = CxcomBed.create();

    @BeforeEach
    void start() {
        bed.start();
    }

    private StoredFile stored(String path) {
        return bed.cx().files().find(DEMO, path).orElseThrow();
    }

    private Exchange upload(String path, Object content, Map<String, Object> headers) {
        return bed.call(path + "?operation=upload", content, headers);
    }

    @Test
    void aFileIsSentWithItsTypeAndLength() throws Exception {
        Path file = Files.write(folder.resolve("2353.jpg"), CONTENT);

        Exchange exchange = upload("self:/photos/2353.jpg", file.toFile(), Map.of());

        UploadedFile uploaded = (UploadedFile) body(exchange);
        assertThat(uploaded.name()).isEqualTo("2353.jpg");
        assertThat(uploaded.size()).isEqualTo(CONTENT.length);
        assertThat(uploaded.other())
                .containsKeys("version", "created", "modified", "isDir", "checksum", "checksumMethod");
        assertThat(exchange.getMessage().getHeader("CamelCxcomFileId")).isEqualTo(uploaded.id());
        assertThat(exchange.getMessage().getBody(Map.class)).containsEntry("version", 1);
        assertThat(stored("/photos/2353.jpg").contentType()).isEqualTo("image/jpeg");
        assertThat(stored("/photos/2353.jpg").content()).isEqualTo(CONTENT);
        assertThat(bed.last().path()).isEqualTo("/1/data/self:%2Fphotos%2F2353.jpg");
        assertThat(bed.last().query()).isEqualTo("access_token=" + bed.token());
        assertThat(bed.last().header("Content-Length")).isNotEmpty();
        assertThat(bed.last().body())
                .contains(
                        "name=\"file_content_type\"",
                        "name=\"file\"; filename=\"2353.jpg\"",
                        "Content-Type: image/jpeg");
    }

    @Test
    void aStreamOfUnknownLengthIsSentInChunks() {
        body(upload("self:/a", new ByteArrayInputStream(CONTENT), Map.of(Exchange.CONTENT_TYPE, "text/x-greeting")));

        assertThat(stored("/a").content()).isEqualTo(CONTENT);
        assertThat(stored("/a").contentType()).isEqualTo("text/x-greeting");
        assertThat(bed.last().header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b+c%20?#&=;@.txt", "/grüße/日本/😀", "/a:b", "/\\ \"q\"\n\t'"})
    void aPathMayHaveAnyCharacters(String path) {
        body(upload("self:/a", CONTENT, Map.of("CamelCxcomPath", "self:" + path)));

        assertThat(stored(path).content()).isEqualTo(CONTENT);
        assertThat(bed.last().path()).startsWith("/1/data/self:%2F").doesNotContain("+");
    }

    @Test
    void anotherUploadIsAnotherVersion() {
        UploadedFile first = (UploadedFile) body(upload("self:/a", "1", Map.of()));
        UploadedFile second = (UploadedFile) body(upload(DEMO + ":/a", "22", Map.of()));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.other().get("version").asInt()).isEqualTo(2);
        assertThat(stored("/a").content()).hasSize(2);
    }

    @Test
    void inAFolderAFileKeepsItsName() throws Exception {
        body(upload("self:/in/", "1", Map.of(Exchange.FILE_NAME, "sub/a.txt")));
        body(upload("self:/in/", Files.write(folder.resolve("b.txt"), CONTENT), Map.of()));

        assertThat(stored("/in/a.txt").contentType()).isEqualTo("text/plain");
        assertThat(stored("/in/b.txt").content()).isEqualTo(CONTENT);
        assertThat(upload("self:/in/", "1", Map.of()).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CamelFileName");
    }

    @Test
    void anUploadIsNotRepeatedAfterAnUnclearFailure() {
        bed.faults().add(Fault.on("POST", "/1/data/*").times(1).afterHandling().connectionReset());

        CxApiException failure = failure(upload("self:/a", CONTENT, Map.of()));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure).hasMessageEndingWith("check before sending it again.");
        assertThat(bed.requests()).hasSize(1);
        assertThat(stored("/a").version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void norAfterAnErrorOfTheServer(int status) {
        bed.faults().add(Fault.on("POST", "/1/data/*").times(1).status(status).body("{}"));

        CxApiException failure = failure(upload("self:/a", CONTENT, Map.of()));

        assertThat(failure.status()).hasValue(status);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(bed.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Hello</html>",
                "",
                "[]",
                "{}",
                "{\"id\":\"\"}",
                "{\"id\":\"ZdvTGn0mEeG34xIFOBql1A\",\"size\":3}",
                "{\"id\":\"ZdvTGn0mEeG34xIFOBql1A\",\"size\":\"many\"}"
            })
    void aResponseThatDoesNotProveTheUploadIsAnErrorWhoseOutcomeIsUnknown(String answer) {
        bed.faults().add(Fault.on("POST", "/1/data/*").times(1).status(200).body(answer));

        assertThat(failure(upload("self:/a", CONTENT, Map.of())).outcomeUnknown())
                .isTrue();
        assertThat(bed.requests()).hasSize(1);
    }

    @Test
    void aRefusalInA200IsOne() {
        bed.faults().add(Fault.on("POST", "/1/data/*").times(1).status(200).body("{\"errorType\":\"QuotaExceeded\"}"));

        CxApiException failure = failure(upload("self:/a", CONTENT, Map.of()));

        assertThat(failure.code()).contains("QuotaExceeded");
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void anotherUsersFilesAreOutOfReach() {
        CxApiException failure = failure(upload("L6HKzXXceEgq1bibpqHMwa:/a", CONTENT, Map.of()));

        assertThat(failure.status()).hasValue(403);
        assertThat(failure.code()).contains("AccessDenied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photos/a", "me:/a", "self:ZdvTGn0mEeG34xIFOBql1A"})
    void aPathOfAnotherFormIsRefusedBeforeAnyRequest(String path) {
        assertThat(upload("self:/a", CONTENT, Map.of("CamelCxcomPath", path)).getException())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(upload(path, CONTENT, Map.of()).getException()).isNotNull();
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void soIsAMessageWithoutContent() {
        assertThat(upload("self:/a", null, Map.of()).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upload needs a body with the content");
        assertThat(bed.requests()).isEmpty();
    }
}
