// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.export.ExportException;
import io.camelcx.genesys.udm.export.ExportRecord;
import io.camelcx.genesys.udm.export.ExportRecords;
import io.camelcx.support.exchange.ExchangeCompletion;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of an export as maps, read while a route iterates. */
final class ReadRecords implements Iterator<Map<String, Object>>, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadRecords.class);

    private final ExportRecords records;
    private final JobInfo export;
    private final boolean skipMalformed;
    private Optional<ExportRecord> ahead = Optional.empty();
    private boolean closed;

    ReadRecords(ExportRecords records, JobInfo export, boolean skipMalformed) {
        this.records = records;
        this.export = export;
        this.skipMalformed = skipMalformed;
    }

    /** Closes the records when an exchange is done. */
    ReadRecords closedWith(Exchange exchange) {
        ExchangeCompletion.onDone(exchange, this::close);
        return this;
    }

    @Override
    public boolean hasNext() {
        while (skipMalformed && !closed && ahead.isEmpty() && records.hasNext()) {
            try {
                ahead = Optional.of(records.next());
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof ExportException known)
                        || known.problem() != ExportException.Problem.MALFORMED_RECORD) {
                    throw e;
                }
                LOG.warn("{}: a record is left out: {}", export, known.getMessage());
            }
        }
        return ahead.isPresent() || !closed && records.hasNext();
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ExportRecord record = ahead.isPresent() ? ahead.get() : records.next();
        ahead = Optional.empty();
        return record.fields();
    }

    @Override
    public void close() {
        closed = true;
        try {
            records.close();
        } catch (IOException e) {
            LOG.debug("{}: its file was only read, but cannot be closed", export, e);
        }
    }
}
