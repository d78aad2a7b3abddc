// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.http.UploadServer.Upload;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are read while they are sent. */
class StreamedBodyTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final byte[] CONTENT = "0123456789".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

    private final TransportRig rig = new TransportRig();
    private final HttpTransport transport = rig.transport().build();
    private UploadServer server;

    @AfterEach
    void close() {
        transport.close();
        rig.close();
        if (server != null) {
            server.close();
        }
    }

    /** A stream holds what is not its own reading ahead: were a body in memory, its size would be seen here. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoHundredMegabytesPassThroughASmallHeap(boolean lengthKnown) throws Exception {
        long size = 200 * MEGABYTE;
        server = UploadServer.start(upload -> Answer.ok("done"));
        Zeros zeros = new Zeros(size);
        DigestInputStream stream = new DigestInputStream(zeros, UploadServer.sha256());
        RequestBody body = RequestBody.once(stream, lengthKnown ? OptionalLong.of(size) : OptionalLong.empty());
        long before = usedHeap();
        assertThat(value(transport.send(post(body), TEXT))).isEqualTo("done");
        Upload upload = server.journal().get(0);
        assertThat(upload.length()).isEqualTo(size);
        assertThat(upload.sha256())
                .isEqualTo(HexFormat.of().formatHex(stream.getMessageDigest().digest()));
        assertThat(zeros.largestRead).isLessThan((int) MEGABYTE);
        assertThat(zeros.mostHeap - before).isLessThan(100 * MEGABYTE);
        assertThat(upload.header("Content-length")).isEqualTo(lengthKnown ? "" + size : "");
        assertThat(upload.header("Transfer-encoding")).isEqualTo(lengthKnown ? "" : "chunked");
        assertThat(upload.header("Content-type")).isEqualTo("image/png");
    }

    @Test
    void aFileIsSentWithItsLength(@TempDir Path folder) throws Exception {
        server = UploadServer.start(upload -> Answer.ok("done"));
        Path file = Files.write(folder.resolve("a.bin"), CONTENT);
        value(transport.send(post(RequestBody.of(file)), TEXT));
        assertThat(server.journal()).singleElement().satisfies(StreamedBodyTest::isWhole);
        assertThat(server.journal().get(0).header("Content-length")).isEqualTo("" + CONTENT.length);
    }

    @Test
    void anEmptyBodyIsOne() throws Exception {
        server = UploadServer.start(upload -> Answer.ok("done"));
        value(transport.send(post(once(new byte[0], OptionalLong.of(0))), TEXT));
        value(transport.send(post(once(new byte[0], OptionalLong.empty())), TEXT));
        assertThat(server.journal()).hasSize(2).allMatch(upload -> upload.length() == 0 && upload.complete());
    }

    @Test
    void aBodyThatCanBeOpenedAgainIsSentAgain() throws Exception {
        server = UploadServer.start(upload -> upload.number() < 3 ? Answer.of(503, "busy") : Answer.ok("done"));
        Opened opened = new Opened();
        assertThat(value(transport.send(put(opened.body()), TEXT))).isEqualTo("done");
        assertThat(server.journal()).hasSize(3).allSatisfy(StreamedBodyTest::isWhole);
        assertThat(opened.times).hasValue(3);
        assertThat(opened.closed).hasValue(3);
    }

    @Test
    void aBodyThatCannotIsSentOnce() throws Exception {
        server = UploadServer.start(upload -> Answer.of(503, "busy"));
        CxApiException failure = failure(transport.send(put(once(CONTENT, OptionalLong.empty())), TEXT));
        assertThat(failure.status()).hasValue(503);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(server.journal()).hasSize(1);
    }

    @Test
    void aRequestThatIsNotRepeatableIsSentOnceWhateverItsBody() throws Exception {
        server = UploadServer.start(upload -> Answer.of(503, "busy"));
        CxApiException failure = failure(transport.send(post(new Opened().body()), TEXT));
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(server.journal()).hasSize(1);
    }

    @Test
    void aBodyOfWhichNothingWasReadIsTriedAgain() throws Exception {
        Opened opened = new Opened();
        RequestBody body = RequestBody.once(opened.open(), OptionalLong.empty());
        CxApiException failure = failure(transport.send(
                ApiRequest.post("upload", URI.create("http://localhost:1/files"))
                        .body(body, "image/png")
                        .build(),
                TEXT));
        assertThat(rig.timer.waits).hasSize(2);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(body.isAvailable()).isTrue();
    }

    @Test
    void aLostResponseAfterTheBodyWasReadMayHaveBeenExecuted() throws Exception {
        try (RawServer raw = RawServer.start((socket, number) -> socket.close())) {
            CxApiException failure = failure(transport.send(
                    ApiRequest.put("upload", raw.uri("/files"))
                            .body(once(CONTENT, OptionalLong.empty()), "image/png")
                            .build(),
                    TEXT));
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(rig.timer.waits).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRenewedTokenIsUsedWithABodyThatCanBeOpenedAgain(boolean reopenable) throws Exception {
        AtomicInteger logins = new AtomicInteger();
        BearerTokens tokens = new BearerTokens(
                previous -> CompletableFuture.completedFuture(new AccessToken(
                        "token-" + logins.incrementAndGet(), rig.clock.instant().plusSeconds(3600), Optional.empty())),
                rig.clock,
                Duration.ofMinutes(1));
        server = UploadServer.start(upload ->
                upload.header("Authorization").endsWith("token-1") ? Answer.of(401, "expired") : Answer.ok("done"));
        HttpTransport bearer = rig.transport().tokens(tokens).build();
        RequestBody body = reopenable ? new Opened().body() : once(CONTENT, OptionalLong.empty());
        CompletableFuture<String> call = bearer.send(post(body), TEXT);
        if (reopenable) {
            assertThat(value(call)).isEqualTo("done");
            assertThat(server.journal()).hasSize(2).allSatisfy(StreamedBodyTest::isWhole);
        } else {
            assertThat(failure(call).status()).hasValue(401);
            assertThat(server.journal()).hasSize(1);
            assertThat(value(bearer.send(post(once(CONTENT, OptionalLong.empty())), TEXT)))
                    .as("the refused token is not used again")
                    .isEqualTo("done");
        }
        bearer.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aRedirectIsFollowedWithABodyThatCanBeOpenedAgain(int status) throws Exception {
        server = UploadServer.start(
                upload -> upload.path().equals("/files") ? Answer.redirect(status, "/moved") : Answer.ok("done"));
        assertThat(value(transport.send(post(new Opened().body()), TEXT))).isEqualTo("done");
        assertThat(server.journal()).hasSize(2).allSatisfy(StreamedBodyTest::isWhole);
        CxApiException failure = failure(transport.send(post(once(CONTENT, OptionalLong.empty())), TEXT));
        assertThat(failure).hasMessageContaining("it can be read only once");
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(server.journal()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamThatFailsInTheMiddleIsNoCompleteRequest(boolean lengthKnown) throws Exception {
        server = UploadServer.start(upload -> Answer.ok("done"));
        for (Function<String, RuntimeException> runtime : List.<Function<String, RuntimeException>>of(
                text -> new UncheckedIOException(new IOException(text)), IllegalStateException::new)) {
            CxApiException failure = failure(transport.send(
                    put(RequestBody.once(
                            new Failing(runtime),
                            lengthKnown ? OptionalLong.of(CONTENT.length) : OptionalLong.empty())),
                    TEXT));
            assertThat(failure)
                    .hasMessageContainingAll("upload", "the body of the request cannot be read", "disk gone");
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.isRetryable()).isFalse();
        }
        await().until(() -> server.journal().size() == 2);
        assertThat(server.journal()).noneMatch(Upload::complete);
        assertThat(rig.timer.waits).isEmpty();
    }

    @Test
    void aBodyThatCannotBeOpenedWasNotSent() throws Exception {
        server = UploadServer.start(upload -> Answer.ok("done"));
        CxApiException failure = failure(transport.send(
                post(RequestBody.reopenable(
                        () -> {
                            throw new IOException("no such file");
                        },
                        OptionalLong.empty())),
                TEXT));
        assertThat(failure).hasMessageContaining("no such file");
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(server.journal()).noneMatch(Upload::complete);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, -50_000, 50_000})
    void aBodyOfAnotherLengthIsNoCompleteRequest(long difference) throws Exception {
        server = UploadServer.start(upload -> Answer.ok("done"));
        CxApiException failure =
                failure(transport.send(post(once(CONTENT, OptionalLong.of(CONTENT.length + difference))), TEXT));
        assertThat(failure)
                .hasMessageContaining(
                        difference > 0
                                ? "it ended after 100000 of " + (CONTENT.length + difference) + " bytes"
                                : "it is longer than its length of " + (CONTENT.length + difference) + " bytes");
        assertThat(server.journal()).noneMatch(Upload::complete);
    }

    private static void isWhole(Upload upload) {
        assertThat(upload.sha256())
                .isEqualTo(HexFormat.of().formatHex(UploadServer.sha256().digest(CONTENT)));
    }

    private ApiRequest post(RequestBody body) {
        return ApiRequest.post("upload", server.uri("/files"))
                .body(body, "image/png")
                .build();
    }

    private ApiRequest put(RequestBody body) {
        return ApiRequest.put("upload", server.uri("/files"))
                .body(body, "image/png")
                .build();
    }

    private static RequestBody once(byte[] content, OptionalLong length) {
        return RequestBody.once(new ByteArrayInputStream(content), length);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Counts how often a content is opened and closed. */
    private static final class Opened {

        private final AtomicInteger times = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();

        RequestBody body() {
            return RequestBody.reopenable(this::open, OptionalLong.of(CONTENT.length));
        }

        InputStream open() {
            times.incrementAndGet();
            return new FilterInputStream(new ByteArrayInputStream(CONTENT)) {
                @Override
                public void close() throws IOException {
                    closed.incrementAndGet();
                    super.close();
                }
            };
        }
    }

    /** Half of the content, and then a failure. */
    private static final class Failing extends InputStream {

        private final Function<String, RuntimeException> failure;
        private int left = CONTENT.length / 2;

        private Failing(Function<String, RuntimeException> failure) {
            this.failure = failure;
        }

        @Override
        public int read() {
            if (left-- == 0) {
                throw failure.apply("disk gone");
            }
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int size) {
            buffer[offset] = (byte) read();
            return 1;
        }
    }

    /** A stream of any size, which looks at the heap from time to time. */
    private static final class Zeros extends InputStream {

        private long left;
        private int reads;
        private int largestRead;
        private long mostHeap;

        private Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int size) {
            if (left == 0) {
                return -1;
            }
            if (++reads % 1500 == 0) {
                mostHeap = Math.max(mostHeap, usedHeap());
            }
            largestRead = Math.max(largestRead, size);
            int count = (int) Math.min(size, left);
            left -= count;
            return count;
        }
    }
}
