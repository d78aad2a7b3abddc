// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are text: well-formed UTF-8 without NUL. Eight bytes of ASCII are checked in one step. */
final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private Utf8() {}

    /** Whether all bytes are ASCII other than NUL. */
    static boolean isPlain(byte[] bytes) {
        return plainUntil(bytes, 0) == bytes.length;
    }

    /** Whether the bytes are text. */
    static boolean isText(byte[] bytes) {
        int index = plainUntil(bytes, 0);
        while (index < bytes.length) {
            int length = sequence(bytes, index);
            if (length == 0) {
                return false;
            }
            index = plainUntil(bytes, index + length);
        }
        return true;
    }

    /** Whether a byte is in the middle of a character. */
    static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    /** The index of the next byte that is not ASCII, or NUL. */
    private static int plainUntil(byte[] bytes, int begin) {
        int index = begin;
        for (; index + Long.BYTES <= bytes.length; index += Long.BYTES) {
            long word = (long) LONGS.get(bytes, index);
            if (((word | (word - ONES)) & HIGH_BITS) != 0) {
                break;
            }
        }
        while (index < bytes.length && bytes[index] > 0) {
            index++;
        }
        return index;
    }

    /** The length of the character of more than one byte that begins here; 0 if none does (Unicode, table 3-7). */
    private static int sequence(byte[] bytes, int index) {
        int first = bytes[index] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || index + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (!isContinuation(bytes[index + i])) {
                return 0;
            }
        }
        int second = bytes[index + 1] & 0xFF;
        boolean outside =
                switch (first) {
                    case 0xE0 -> second < 0xA0;
                    case 0xED -> second > 0x9F;
                    case 0xF0 -> second < 0x90;
                    case 0xF4 -> second > 0x8F;
                    default -> false;
                };
        return outside ? 0 : length;
    }
}
