// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The fields of a record, without quotes and commas; each is decoded on access. */
final class Fields {

    private final byte[] utf8;
    private final int[] ends;

    /**
     * Wraps a record.
     *
     * @param utf8 all fields, one after the other; not copied
     * @param ends the end of each of them; not copied
     */
    Fields(byte[] utf8, int[] ends) {
        this.utf8 = utf8;
        this.ends = ends;
    }

    /** The number of fields. */
    int count() {
        return ends.length;
    }

    /** The text of a field; empty if the record has fewer fields. */
    String text(int index) {
        if (index >= ends.length) {
            return "";
        }
        int begin = index == 0 ? 0 : ends[index - 1];
        int length = ends[index] - begin;
        return length == 0 ? "" : new String(utf8, begin, length, StandardCharsets.UTF_8);
    }

    /** Whether all fields are text: well-formed UTF-8 without NUL. */
    boolean isText() {
        return Utf8.isPlain(utf8) || (Utf8.isText(utf8) && !splitsCharacter());
    }

    private boolean splitsCharacter() {
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
