// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The fields of a record, without quotes and commas; each is decoded when it is asked for. */
final class Fields {

    private final byte[] utf8;
    private final int[] ends;

    /**
     * Takes a record as it is.
     *
     * @param utf8 all fields, one after the other; not copied
     * @param ends where each of them ends; not copied
     */
    Fields(byte[] utf8, int[] ends) {
        this.utf8 = utf8;
        this.ends = ends;
    }

    /** How many there are. */
    int count() {
        return ends.length;
    }

    /** The text of a field; empty if it was left out at the end of the record. */
    String text(int place) {
        if (place >= ends.length) {
            return "";
        }
        int begin = place == 0 ? 0 : ends[place - 1];
        int length = ends[place] - begin;
        return length == 0 ? "" : new String(utf8, begin, length, StandardCharsets.UTF_8);
    }

    /** Whether all fields are text: well-formed UTF-8 without NUL. */
    boolean isText() {
        return Utf8.isPlain(utf8) || (Utf8.isText(utf8) && !isCharacterParted());
    }

    private boolean isCharacterParted() {
        for (int end : ends) {
            if (end < utf8.length && Utf8.isContinuation(utf8[end])) {
                return true;
            }
        }
        return false;
    }

    /** The text of all fields. */
    List<String> texts() {
        return IntStream.range(0, count()).mapToObj(this::text).toList();
    }
}
