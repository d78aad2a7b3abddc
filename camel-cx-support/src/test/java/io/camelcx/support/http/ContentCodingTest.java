// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content codings of answers: all of a body is decoded, or the call fails. */
class ContentCodingTest {

    private static final String TEXT = "id,comment\n1,good\n".repeat(500);

    @AutoClose
    private final TransportRig rig = new TransportRig();

    @Test
    void asksForGzipAloneAndDecodesIt() {
        try (TestServer server = TestServer.start(request -> coded("gzip", gzip(TEXT)))) {
            assertThat(value(read(server))).isEqualTo(TEXT);
            assertThat(server.only().header("Accept-Encoding")).contains("gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 200})
    void decodesEveryMemberHoweverTheyArrive(int members) {
        byte[] member = gzip(TEXT);
        try (RawServer server = RawServer.start((socket, number) -> {
            RawServer.write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + members * member.length
                            + "\r\n\r\n");
            for (int i = 0; i < members; i++) {
                // One packet a member, so that a member ends where nothing more has arrived.
                send(socket, member, member.length);
            }
        })) {
            assertThat(value(read(server))).isEqualTo(TEXT.repeat(members));
        }
    }

    @Test
    void decodesAMemberWhoseHeaderHasEveryField() {
        byte[] plain = gzip("hello");
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        full.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0x1F, 0, 0, 0, 0, 0, 0});
        full.writeBytes(new byte[] {3, 0, 'a', 'b', 'c'});
        full.writeBytes("name\0comment\0".getBytes(StandardCharsets.ISO_8859_1));
        full.writeBytes(new byte[] {1, 2});
        full.writeBytes(Arrays.copyOfRange(plain, 10, plain.length));
        try (TestServer server = TestServer.start(request -> coded("gzip", full.toByteArray()))) {
            assertThat(value(read(server))).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';gzip",
                "gzip;''",
                "gzip, ;identity",
                "identity, gzip;' '",
                "GZIP;IDENTITY",
                "x-gzip;''",
                "' gzip ,';,"
            })
    void blankAndIdentityCodingsBesideARealOneDoNoHarm(String first, String second) {
        byte[] body = gzip(TEXT);
        try (RawServer server = RawServer.start((socket, number) -> {
            RawServer.write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: " + first + "\r\nContent-Encoding: " + second
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            send(socket, body, body.length);
        })) {
            assertThat(value(read(server))).isEqualTo(TEXT);
        }
    }

    @Test
    void undoesListsFromTheLastOneOn() {
        byte[] deflated = deflate(TEXT.getBytes(StandardCharsets.UTF_8), false);
        try (TestServer server = TestServer.start(request -> coded("deflate, gzip", gzip(deflated)))) {
            assertThat(value(read(server))).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void decodesDeflateInBothFormsThatServersSend(boolean bare) {
        byte[] body = deflate(TEXT.getBytes(StandardCharsets.UTF_8), bare);
        try (TestServer server = TestServer.start(request -> coded("deflate", body))) {
            assertThat(value(read(server))).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, br", "aws-chunked", "compress"})
    void anUnknownCodingFailsTheCallOnceAndIsNamed(String coding) {
        try (TestServer server = TestServer.start(request -> coded(coding, new byte[] {1, 2, 3}))) {
            CxApiException failure = failure(read(server));

            String unknown = coding.substring(coding.lastIndexOf(' ') + 1);
            assertThat(failure).hasMessageContaining("content coding \"" + unknown + "\"");
            assertThat(failure.status()).hasValue(200);
            server.only();
        }
    }

    @Test
    void gzipThatEndsEarlyIsAnErrorAtEveryByte() {
        byte[] body = gzip("id,comment\n1,good\n");
        for (int length = 1; length < body.length; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            try (TestServer server = TestServer.start(request -> coded("gzip", cut))) {
                assertThat(failure(read(server))).hasMessageContaining("the compressed data end early");
            }
        }
    }

    @Test
    void theSecondMemberMayNotEndEarlyEither() {
        byte[] member = gzip("id\n1\n");
        for (int length = member.length + 1; length < 2 * member.length; length++) {
            byte[] cut = Arrays.copyOf(join(member, member), length);
            try (TestServer server = TestServer.start(request -> coded("gzip", cut))) {
                assertThat(failure(read(server))).hasMessageContaining("the compressed data end early");
            }
        }
    }

    @Test
    void bytesAfterTheCompressedDataAreAnError() {
        byte[] garbage = "<html>".getBytes(StandardCharsets.US_ASCII);
        byte[] deflated = deflate(TEXT.getBytes(StandardCharsets.UTF_8), false);
        try (TestServer server = TestServer.start(request -> request.target().equals("/gzip")
                ? coded("gzip", join(gzip(TEXT), garbage))
                : coded("deflate", join(deflated, garbage)))) {
            assertThat(failure(read(server, "/gzip"))).hasMessageContaining("something else follows the gzip data");
            assertThat(failure(read(server, "/deflate")))
                    .hasMessageContaining("something else follows the deflate data");
        }
    }

    @Test
    void aWrongChecksumIsAnError() {
        byte[] body = gzip(TEXT);
        body[body.length - 6] ^= 1;
        try (TestServer server = TestServer.start(request -> coded("gzip", body))) {
            assertThat(failure(read(server))).hasMessageContaining("the checksum of the gzip data is wrong");
        }
    }

    @Test
    void whatAJsonReaderLeavesOfTheCompressedDataIsCheckedToo() {
        byte[] body = gzip("{\"a\":1}");
        body[body.length - 1] ^= 1;
        try (TestServer server = TestServer.start(request -> coded("gzip", body))) {
            CxApiException failure = failure(rig.transport()
                    .build()
                    .send(get(server.uri("/")), ResponseReader.json(new ObjectMapper(), JsonNode.class, 1000)));

            assertThat(failure).hasMessageContaining("the checksum of the gzip data is wrong");
        }
    }

    @Test
    void dataThatGoOnWithoutContentDoNotHoldTheCallForEver() {
        byte[] empty = gzip("");
        byte[] endless = repeat(empty, 2 * 1024 * 1024 / empty.length);
        try (TestServer server = TestServer.start(request -> coded("gzip", endless))) {
            assertThat(failure(read(server))).hasMessageContaining("go on without content");
        }
    }

    @Test
    void aSmallBodyThatGrowsBeyondTheLimitIsRefused() {
        byte[] small = gzip("x".repeat(10_000_000));
        try (TestServer server = TestServer.start(request -> coded("gzip", small))) {
            assertThat(failure(read(server))).hasMessageContaining("larger than the 1048576 bytes");
        }
    }

    @Test
    void nothingNeedsNoDecoding() {
        try (RawServer server = RawServer.start((socket, number) ->
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(value(read(server))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void anErrorThatCannotBeDecodedIsStillThatError(String coding) {
        try (TestServer server = TestServer.start(
                request -> new Answer(404, coded(coding, new byte[] {1, 2, 3}).headers(), new byte[] {1, 2, 3}))) {
            assertThat(failure(read(server))).hasMessage("Acme: read failed: HTTP 404.");
        }
    }

    @Test
    void errorsAreDecoded() {
        try (TestServer server = TestServer.start(request -> new Answer(
                404,
                coded("gzip", gzip("no such job"))
                        .with("Content-Type", "text/plain")
                        .headers(),
                gzip("no such job")))) {
            assertThat(failure(read(server))).hasMessage("Acme: read failed: HTTP 404: no such job.");
        }
    }

    private CompletableFuture<String> read(TestServer server) {
        return read(server, "/");
    }

    private CompletableFuture<String> read(TestServer server, String path) {
        return rig.transport().build().send(get(server.uri(path)), TransportRig.TEXT);
    }

    private CompletableFuture<String> read(RawServer server) {
        return rig.transport()
                .build()
                .send(
                        get(server.uri("/")),
                        response -> new String(ResponseReader.bytes(1 << 24).read(response), StandardCharsets.UTF_8));
    }

    private static ApiRequest get(URI uri) {
        return ApiRequest.get("read", uri).build();
    }

    private static Answer coded(String coding, byte[] body) {
        return new Answer(200, Map.of("Content-Encoding", coding), body);
    }

    private static void send(Socket socket, byte[] bytes, int length) throws IOException {
        socket.getOutputStream().write(bytes, 0, length);
        socket.getOutputStream().flush();
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        return compressed(bytes, out -> {
            try {
                return new GZIPOutputStream(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] deflate(byte[] bytes, boolean bare) {
        return compressed(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, bare)));
    }

    private static byte[] compressed(byte[] bytes, Function<OutputStream, OutputStream> format) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = format.apply(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] repeat(byte[] bytes, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }
}
