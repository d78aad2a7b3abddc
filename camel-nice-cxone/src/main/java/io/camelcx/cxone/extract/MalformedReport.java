// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.csv.MalformedRow;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the malformed rows of a file, and logs the first 20. For one thread. */
final class MalformedReport implements Consumer<MalformedRow> {

    private static final Logger LOG = LoggerFactory.getLogger(MalformedReport.class);
    private static final int MAX_LOGGED_ROWS = 20;
    private static final int MAX_LOGGED_CHARS = 500;

    private final String entityName;
    private final ExtractProgress progress;
    private final MeterRegistry metrics;
    private long rows;

    MalformedReport(String entityName, ExtractProgress progress, MeterRegistry metrics) {
        this.entityName = entityName;
        this.progress = progress;
        this.metrics = metrics;
    }

    @Override
    public void accept(MalformedRow row) {
        rows++;
        progress.malformedRow();
        metrics.counter("camelcx.cxone.extract.malformed", "entity", entityName).increment();
        if (rows <= MAX_LOGGED_ROWS) {
            LOG.warn(
                    "Malformed row {} at line {} of {}: {}: {}",
                    row.row(),
                    row.line(),
                    entityName,
                    row.problem(),
                    printable(row.text()));
        } else if (rows == MAX_LOGGED_ROWS + 1) {
            LOG.warn("More rows of {} are malformed; they are counted, but not logged", entityName);
        }
    }

    /** A row is foreign text: it must neither forge lines of the log nor fill it. */
    private static String printable(String text) {
        String start = text.length() <= MAX_LOGGED_CHARS ? text : text.substring(0, MAX_LOGGED_CHARS) + "...";
        return start.replaceAll("\\p{Cntrl}", " ");
    }
}
