// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.http.TestServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes out and what comes back when all is well, and answers that cannot be read. */
class HttpTransportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TransportRig rig = new TransportRig();
    private TestServer server;

    @AfterEach
    void stop() {
        rig.close();
        server.close();
    }

    @Test
    void aCallIsCompleteWhenSendReturnsAndRanOnTheCallingThread() {
        server = TestServer.start(request -> Answer.ok("hello"));
        Thread[] reading = new Thread[1];

        CompletableFuture<String> call = rig.transport().build().send(get("/"), response -> {
            reading[0] = Thread.currentThread();
            return TEXT.read(response);
        });

        assertThat(call).isCompletedWithValue("hello");
        assertThat(reading[0]).isSameAs(Thread.currentThread());
    }

    @Test
    void theTargetArrivesExactlyAsEncodedByTheCaller() {
        server = TestServer.start(request -> Answer.ok(""));
        String target = "/a%2Fb//c%20d/%C3%BC;v=1/e+f?q=%26%3D&empty=&x=a/b?c";

        value(rig.transport().build().send(get(target), TEXT));

        assertThat(server.only().target()).isEqualTo(target);
    }

    @Test
    void aFormIsEncodedInUtf8() {
        server = TestServer.start(request -> Answer.ok(""));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("user", "TENANT\\jürgen");
        fields.put("password", "a&b=c+d e%");

        value(rig.transport()
                .build()
                .send(ApiRequest.post("login", server.uri("/")).form(fields).build(), TEXT));

        assertThat(server.only().body()).isEqualTo("user=TENANT%5Cj%C3%BCrgen&password=a%26b%3Dc%2Bd+e%25");
        assertThat(server.only().header("Content-Type")).contains("application/x-www-form-urlencoded");
    }

    @Test
    void jsonGoesOutAsItIs() {
        server = TestServer.start(request -> Answer.ok(""));

        value(rig.transport()
                .build()
                .send(
                        ApiRequest.put("save", server.uri("/"))
                                .json("{\"name\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8))
                                .header("X-Trace", "42")
                                .build(),
                        TEXT));

        assertThat(server.only().method()).isEqualTo("PUT");
        assertThat(server.only().body()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(server.only().header("Content-Type")).contains("application/json");
        assertThat(server.only().header("X-Trace")).contains("42");
    }

    @Test
    void secretHeadersGoWithEveryCallButAnAnonymousOne() {
        server = TestServer.start(request -> Answer.ok(""));
        HttpTransport transport =
                rig.transport().secretHeader("x-api-key", () -> "key-1").build();

        value(transport.send(get("/"), TEXT));
        value(transport.send(
                ApiRequest.get("download", server.uri("/")).anonymous().build(), TEXT));

        assertThat(server.journal().get(0).header("x-api-key")).contains("key-1");
        assertThat(server.journal().get(1).header("x-api-key")).isEmpty();
    }

    @Test
    void aSecretHeaderWithoutValueIsNotSent() {
        server = TestServer.start(request -> Answer.ok(""));

        value(rig.transport()
                .secretHeader("x-api-key", () -> null)
                .secretHeader("x-other", () -> " ")
                .build()
                .send(get("/"), TEXT));

        assertThat(server.only().header("x-api-key")).isEmpty();
        assertThat(server.only().header("x-other")).isEmpty();
    }

    @Test
    void basicCredentialsAreThoseOfOneCallInUtf8() {
        server = TestServer.start(request -> Answer.ok(""));

        value(rig.transport()
                .build()
                .send(
                        ApiRequest.post("token", server.uri("/"))
                                .basic("client", "sécret")
                                .build(),
                        TEXT));

        assertThat(server.only().header("Authorization")).contains("Basic Y2xpZW50OnPDqWNyZXQ=");
    }

    @Test
    void jsonIsReadIntoTreesRecordsAndLists() {
        server = TestServer.start(request -> Answer.ok("[{\"id\":7}]"));
        HttpTransport transport = rig.transport().build();

        JsonNode tree = value(transport.send(get("/"), ResponseReader.json(MAPPER, JsonNode.class, 100)));
        List<Thing> things = value(transport.send(
                get("/"), ResponseReader.json(MAPPER.readerFor(new TypeReference<List<Thing>>() {}), 100)));

        assertThat(tree.at("/0/id").asInt()).isEqualTo(7);
        assertThat(things).containsExactly(new Thing(7));
    }

    @Test
    void readerSeesStatusHeadersLengthAndCharset() {
        server = TestServer.start(request -> Answer.of(202, "später")
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("X-Id", "9"));

        String seen = value(rig.transport()
                .build()
                .send(
                        get("/"),
                        response -> response.status() + " "
                                + response.header("x-id").orElseThrow() + " "
                                + response.length().orElseThrow() + " "
                                + response.charset().orElseThrow()));

        assertThat(seen).isEqualTo("202 9 7 UTF-8");
    }

    @Test
    void anAnswerWithoutBodyReadsAsEmpty() {
        server = TestServer.start(request -> Answer.of(204, ""));

        assertThat(value(rig.transport().build().send(get("/"), TEXT))).isEmpty();
    }

    @Test
    void anUnknownCharsetIsNoFailure() {
        server = TestServer.start(request -> Answer.ok("x").with("Content-Type", "text/plain; charset=klingon"));

        boolean known = value(rig.transport().build().send(get("/"), response -> response.charset()
                .isPresent()));

        assertThat(known).isFalse();
    }

    @Test
    void anAnswerLargerThanItsReaderAcceptsFailsTheCallAndIsNotTriedAgain() {
        server = TestServer.start(request -> Answer.ok("x".repeat(11)));

        var failure = failure(rig.transport().build().send(get("/"), ResponseReader.bytes(10)));

        assertThat(failure)
                .hasMessage("Acme: read failed: HTTP 200: the answer is larger than the 10 bytes that are accepted.");
        assertThat(server.journal()).hasSize(1);
    }

    @Test
    void aCompressedAnswerIsReadInFullAndLimitedByWhatItUnpacksTo() throws IOException {
        byte[] packed = gzip("x".repeat(1_000_000));
        server = TestServer.start(request -> new Answer(200, Map.of("Content-Encoding", "gzip"), packed));
        HttpTransport transport = rig.transport().build();

        assertThat(value(transport.send(get("/"), ResponseReader.bytes(1_000_000))))
                .hasSize(1_000_000);
        assertThat(failure(transport.send(get("/"), ResponseReader.bytes(999_999))))
                .hasMessageContaining("larger than the 999999 bytes");
    }

    @Test
    void aBodyOfAnyFormatIsReadFromTheStreamAndLimited() {
        server = TestServer.start(request -> Answer.ok("<a/>"));
        HttpTransport transport = rig.transport().build();
        BodyReader<String> reader = body -> new String(body.readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(value(transport.send(get("/"), ResponseReader.limited(4, reader))))
                .isEqualTo("<a/>");
        assertThat(failure(transport.send(get("/"), ResponseReader.limited(3, reader))))
                .hasMessageContaining("larger than the 3 bytes");
    }

    @Test
    void aBodyThatItsReaderDoesNotAcceptFailsTheCallAndIsNotTriedAgain() {
        server = TestServer.start(request -> Answer.ok("<a>"));

        var failure = failure(rig.transport().build().send(get("/"), ResponseReader.limited(100, body -> {
            throw new UnacceptableAnswerException("the answer is not the XML that was expected");
        })));

        assertThat(failure)
                .hasMessage("Acme: read failed: HTTP 200: the answer is not the XML that was expected.")
                .hasNoCause();
        assertThat(server.journal()).hasSize(1);
    }

    @Test
    void jsonLargerThanAcceptedFailsEvenInsideOfAList() {
        server = TestServer.start(request -> Answer.ok("[" + "{\"id\":1},".repeat(20_000) + "{\"id\":1}]"));

        var failure = failure(rig.transport()
                .build()
                .send(get("/"), ResponseReader.json(MAPPER.readerFor(new TypeReference<List<Thing>>() {}), 50_000)));

        assertThat(failure).hasMessageContaining("larger than the 50000 bytes");
    }

    @Test
    void brokenJsonFailsTheCallWithThePlaceButWithoutTheContent() {
        server = TestServer.start(request -> Answer.ok("{\"token\": tellme}"));

        var failure = failure(rig.transport().build().send(get("/"), ResponseReader.json(MAPPER, JsonNode.class, 100)));

        assertThat(failure)
                .message()
                .matches(
                        "Acme: read failed: HTTP 200: the answer is not the JSON that was expected \\(line 1, column 1\\d\\)\\.");
        assertThat(failure).hasNoCause();
        assertThat(server.journal()).hasSize(1);
    }

    @Test
    void aFailureThatTheReaderFindsComesAsItIs() {
        server = TestServer.start(request -> Answer.ok("{\"status\":{\"code\":14}}"));

        var failure = failure(rig.transport().build().send(get("/"), response -> {
            throw response.failure(ErrorDetails.ofMessage("no such object").withAdvice("Check the name."));
        }));

        assertThat(failure).hasMessage("Acme: read failed: HTTP 200: no such object. Check the name.");
        assertThat(failure.status()).hasValue(200);
        assertThat(server.journal()).hasSize(1);
    }

    @Test
    void aReaderThatBreaksFailsTheCallOnly() {
        server = TestServer.start(request -> Answer.ok("x"));

        var failure = failure(rig.transport().build().send(get("/"), response -> {
            throw new IllegalStateException("bug");
        }));

        assertThat(failure).hasMessageContaining("bug").hasCauseInstanceOf(IllegalStateException.class);
    }

    private record Thing(int id) {}

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private ApiRequest get(String target) {
        URI uri = server.uri(target);
        return ApiRequest.get("read", uri).build();
    }
}
