// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestFrameTest {

    private static final String MEASURED =
            "POST /x HTTP/1.1\r\nHost: stub\r\nContent-Length: 11\r\n\r\n{\"a\":\"123\"}";
    private static final String CHUNKED = "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";

    @Test
    void aRequestIsCompleteWithTheLastByteOfItsBody() {
        assertThat(isComplete(MEASURED.substring(0, MEASURED.length() - 2))).isFalse();
        assertThat(isComplete(MEASURED)).isTrue();
    }

    @Test
    void aRequestInChunksIsCompleteWithTheLastOfThem() {
        assertThat(isComplete(CHUNKED.substring(0, CHUNKED.length() - 1))).isFalse();
        assertThat(isComplete(CHUNKED)).isTrue();
    }

    @Test
    void theNameOfTheLengthMayBeWrittenInAnyCase() {
        assertThat(isComplete(MEASURED.replace("Content-Length", "CONTENT-length")))
                .isTrue();
    }

    @Test
    void aHeadThatIsBrokenOffIsNotComplete() {
        assertThat(isComplete("POST /x HTTP/1.1\r\nContent-Length: 0\r\n")).isFalse();
    }

    @Test
    void whatAnEarlierRequestHasLeftBehindItDoesNotCount() {
        byte[] bytes = MEASURED.getBytes(StandardCharsets.US_ASCII);
        assertThat(RequestFrame.isComplete(bytes, bytes.length - 5)).isFalse();
    }

    private static boolean isComplete(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        return RequestFrame.isComplete(bytes, bytes.length);
    }
}
