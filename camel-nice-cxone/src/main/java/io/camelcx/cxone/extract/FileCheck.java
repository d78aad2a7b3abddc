// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.csv.CsvOptions;
import io.camelcx.cxone.extract.csv.CsvRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a file before anybody gets it. */
final class FileCheck {

    private final CxoneExtractConfiguration options;

    FileCheck(CxoneExtractConfiguration options) {
        this.options = options;
    }

    /**
     * How many rows a file has, where that is known: of one whose rows were all checked, and of one without rows.
     *
     * @param suspect whether its rows were malformed before
     * @throws io.camelcx.cxone.extract.csv.MalformedFileException if it is no CSV, or a row that was checked is malformed
     */
    Optional<Long> rows(Path file, boolean suspect) throws IOException {
        // Rows that are left out are reported when they are read.
        CsvOptions csv = options.csv(row -> {});
        try (CsvRows rows = CsvRows.open(file, csv)) {
            if (isChecked(suspect)) {
                while (rows.hasNext()) {
                    rows.next();
                }
                return Optional.of(rows.read());
            }
            return rows.hasNext() || rows.malformed() > 0 ? Optional.empty() : Optional.of(0L);
        }
    }

    private boolean isChecked(boolean suspect) {
        return options.getMalformed() == CxoneExtractMalformed.fail
                && (options.getOutput() == CxoneExtractOutput.stream || options.isCheckFirst() || suspect);
    }
}
