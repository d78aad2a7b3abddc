// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.util.function.Consumer;

/**
 * Options for reading a file.
 *
 * @param malformed     how malformed rows are handled
 * @param maxFieldBytes the largest size of a field, in UTF-8 with its quotes; memory holds several copies of it
 * @param allowEmpty    whether a file of zero bytes is accepted as one without rows; otherwise it is no CSV
 * @param report        receives each malformed row that is no error
 */
public record CsvOptions(
        MalformedRows malformed, int maxFieldBytes, boolean allowEmpty, Consumer<MalformedRow> report) {

    private static final int MIN_FIELD_BYTES = 1024;
    private static final int MAX_FIELD_BYTES = 256 * 1024 * 1024;

    public CsvOptions {
        if (maxFieldBytes < MIN_FIELD_BYTES || maxFieldBytes > MAX_FIELD_BYTES) {
            throw new IllegalArgumentException("maxFieldSize must be between " + MIN_FIELD_BYTES + " and "
                    + MAX_FIELD_BYTES + " bytes, but is " + maxFieldBytes);
        }
    }

    /** The default largest size of a field. */
    public static final int DEFAULT_MAX_FIELD_BYTES = 1024 * 1024;

    /** These options with another report. */
    public CsvOptions reportingTo(Consumer<MalformedRow> other) {
        return new CsvOptions(malformed, maxFieldBytes, allowEmpty, other);
    }

    /** Malformed rows and empty files are errors, and fields have the default limit. */
    public static CsvOptions strict() {
        return new CsvOptions(MalformedRows.fail, DEFAULT_MAX_FIELD_BYTES, false, row -> {});
    }
}
