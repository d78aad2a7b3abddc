/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
