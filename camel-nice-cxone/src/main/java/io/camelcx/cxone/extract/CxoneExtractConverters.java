// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.csv.CsvRow;
import io.camelcx.cxone.extract.csv.QmWorkflow;
import org.apache.camel.Converter;

/** Converts rows to the records of their entity. */
@Converter(generateLoader = true)
public final class CxoneExtractConverters {

    @Converter
    public QmWorkflow toQmWorkflow(CsvRow row) {
        return QmWorkflow.of(row);
    }
}
