// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The fields of a record; each is decoded on access. */
final class Fields {

    private final byte[] utf8;
    private final int[] ends;

    /**
     * Wraps a record.
     *
     * @param utf8 its bytes, with quotes and commas; not copied
     * @param ends where each field ends; not copied
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
        int begin = index == 0 ? 0 : ends[index - 1] + 1;
        int length = ends[index] - begin;
        if (length == 0) {
            return "";
        }
        return utf8[begin] == '"' ? text(begin + 1, length - 2).replace("\"\"", "\"") : text(begin, length);
    }

    private String text(int begin, int length) {
        return new String(utf8, begin, length, StandardCharsets.UTF_8);
    }

    /** Whether all fields are text: well-formed UTF-8 without NUL. */
    boolean isText() {
        return Utf8.isText(utf8);
    }

    /** The text of all fields. */
    List<String> texts() {
        return IntStream.range(0, count()).mapToObj(this::text).toList();
    }
}
