// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import io.camelcx.benchmarks.load.AsciiBytes;

/**
 * Detects whether an HTTP/1.1 request is complete. A chunked body is assumed to contain no line break,
 * as JSON does not.
 */
final class RequestFrame {

    private static final AsciiBytes END_OF_HEAD = AsciiBytes.of("\r\n\r\n");
    private static final AsciiBytes LENGTH = AsciiBytes.of("\r\ncontent-length:");
    private static final AsciiBytes LAST_CHUNK = AsciiBytes.of("\r\n0\r\n\r\n");

    private RequestFrame() {}

    /**
     * Whether the received bytes are a complete request.
     *
     * @param bytes  the received bytes from the start of the request
     * @param length the number of received bytes
     */
    static boolean isComplete(byte[] bytes, int length) {
        int head = END_OF_HEAD.find(bytes, 0, length);
        if (head < 0) {
            return false;
        }
        int name = LENGTH.find(bytes, 0, head);
        return name < 0
                ? LAST_CHUNK.find(bytes, head, length) >= 0
                : length >= head + END_OF_HEAD.length() + number(bytes, name + LENGTH.length());
    }

    private static int number(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == ' ') {
            at++;
        }
        int number = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        return number;
    }
}
