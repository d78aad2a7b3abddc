// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.CxApiException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that ends before its announced end is an error for every reader, wherever it is cut. */
class CutBodyTest {

    private static final String JSON = "{\"a\":[1,2,3]} \n ";
    private static final BodyReader<String> FIRST_BYTES = body -> new String(body.readNBytes(3));

    @AutoClose
    private final TransportRig rig = new TransportRig();

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of("json", ResponseReader.json(new ObjectMapper(), JsonNode.class, 1000)),
                Arguments.of("optional json", ResponseReader.optionalJson(new ObjectMapper(), JsonNode.class, 1000)),
                Arguments.of("bytes", ResponseReader.bytes(1000)),
                Arguments.of("one that stops early", ResponseReader.limited(1000, FIRST_BYTES)),
                Arguments.of("one of lines", ResponseReader.limited(ExpectedContent.json(), 1000, FIRST_BYTES)),
                Arguments.of("discarding", ResponseReader.discarding()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void aBodyShorterThanItsLengthIsAnError(String name, ResponseReader<?> reader) {
        assertFailsAtEveryCut("Content-Length: " + JSON.length() + "\r\n\r\n", JSON, reader);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void chunksWithoutTheLastOneAreAnError(String name, ResponseReader<?> reader) {
        // The HTTP client takes the zero of the last chunk for the end, with or without what follows it.
        String chunks = Integer.toHexString(JSON.length()) + "\r\n" + JSON + "\r\n0";
        assertFailsAtEveryCut("Transfer-Encoding: chunked\r\n\r\n", chunks, reader);
    }

    private void assertFailsAtEveryCut(String head, String body, ResponseReader<?> reader) {
        for (int cut = 0; cut < body.length(); cut++) {
            String sent = "HTTP/1.1 200 OK\r\n" + head + body.substring(0, cut);
            try (RawServer server = RawServer.start((socket, number) -> {
                RawServer.write(socket, sent);
                socket.close();
            })) {
                CxApiException failure = failure(rig.transport()
                        .build()
                        .send(ApiRequest.get("read", server.uri("/")).build(), reader));

                assertThat(failure.isRetryable()).as("cut at %d", cut).isTrue();
                assertThat(server.requests()).as("tries, cut at %d", cut).isEqualTo(3);
            }
        }
    }
}
