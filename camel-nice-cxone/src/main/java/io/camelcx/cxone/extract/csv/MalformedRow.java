// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A malformed row: a map of three entries, {@link #PROBLEM}, {@link #LINE} and {@link #TEXT}, so that it can be delivered among
 * rows and distinguished from them. Immutable.
 */
public final class MalformedRow extends AbstractMap<String, String> {

    /** The key of the problem. */
    public static final String PROBLEM = "CamelCxoneExtractMalformed";
    /** The key of the line at which it begins, from 1. */
    public static final String LINE = "CamelCxoneExtractLine";
    /** The key of its unchanged text, at most 64 KiB of it. */
    public static final String TEXT = "CamelCxoneExtractText";

    private final long row;
    private final long line;
    private final Map<String, String> entries = new LinkedHashMap<>();

    /**
     * A row.
     *
     * @param row     its number, from 1
     * @param line    the line at which it begins, from 1
     * @param problem the problem
     * @param text    its text
     */
    MalformedRow(long row, long line, String problem, String text) {
        this.row = row;
        this.line = line;
        entries.put(PROBLEM, problem);
        entries.put(LINE, Long.toString(line));
        entries.put(TEXT, text);
    }

    /** The problem. */
    public String problem() {
        return entries.get(PROBLEM);
    }

    /** Its number among the rows of the file, from 1. */
    public long row() {
        return row;
    }

    /** The line at which it begins, from 1. */
    public long line() {
        return line;
    }

    /** Its unchanged text, at most 64 KiB of it. */
    public String text() {
        return entries.get(TEXT);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Collections.unmodifiableMap(entries).entrySet();
    }

    MalformedFileException failure() {
        return new MalformedFileException("Row " + row + " at line " + line + " is malformed: " + problem()
                + "; the option malformed can skip such rows or deliver them as they are");
    }
}
