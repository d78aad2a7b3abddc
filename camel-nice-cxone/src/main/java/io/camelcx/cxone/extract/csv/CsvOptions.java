// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.util.function.Consumer;

/**
 * How a file is read.
 *
 * @param malformed     what is done with malformed rows
 * @param maxFieldBytes how large a field may be, as UTF-8 and with its quotes; it is held in memory some times over
 * @param allowEmpty    whether a file without a single byte is one without rows; otherwise it is no CSV
 * @param report        is given each malformed row that is no error
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

    /** The size of a field unless another one is set. */
    public static final int DEFAULT_MAX_FIELD_BYTES = 1024 * 1024;

    /** These options with another report. */
    public CsvOptions reportingTo(Consumer<MalformedRow> other) {
        return new CsvOptions(malformed, maxFieldBytes, allowEmpty, other);
    }

    /** Malformed rows and empty files are errors, and fields have the default size. */
    public static CsvOptions strict() {
        return new CsvOptions(MalformedRows.fail, DEFAULT_MAX_FIELD_BYTES, false, row -> {});
    }
}
