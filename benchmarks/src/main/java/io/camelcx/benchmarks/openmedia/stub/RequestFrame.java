// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import java.nio.charset.StandardCharsets;

/**
 * Detects whether an HTTP/1.1 request is complete. A chunked body is assumed to contain no line break,
 * as JSON does not.
 */
final class RequestFrame {

    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    private static final byte[] LENGTH = ascii("\r\ncontent-length:");
    private static final byte[] LAST_CHUNK = ascii("\r\n0\r\n\r\n");

    private RequestFrame() {}

    /**
     * Whether the received bytes are a complete request.
     *
     * @param bytes  the received bytes from the start of the request
     * @param length the number of received bytes
     */
    static boolean isComplete(byte[] bytes, int length) {
        int head = find(END_OF_HEAD, bytes, 0, length);
        if (head < 0) {
            return false;
        }
        int name = find(LENGTH, bytes, 0, head);
        return name < 0
                ? find(LAST_CHUNK, bytes, head, length) >= 0
                : length >= head + END_OF_HEAD.length + number(bytes, name + LENGTH.length);
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

    /** The first index of a text in lower case; negative if there is none. */
    private static int find(byte[] text, byte[] bytes, int from, int to) {
        for (int at = from; at <= to - text.length; at++) {
            if (isAt(at, text, bytes)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(int at, byte[] text, byte[] bytes) {
        for (int i = 0; i < text.length; i++) {
            byte found = bytes[at + i];
            if (found != text[i] && !(found >= 'A' && found <= 'Z' && found + ('a' - 'A') == text[i])) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
