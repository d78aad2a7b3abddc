// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.csv.CsvOptions;
import io.camelcx.cxone.extract.csv.CsvRows;
import io.camelcx.cxone.extract.file.CountedRows;
import io.camelcx.cxone.extract.file.ExtractedFile;
import io.camelcx.cxone.extract.file.FileLease;
import io.camelcx.cxone.extract.file.SpooledFile;
import io.camelcx.cxone.extract.file.TemporaryFiles;
import io.camelcx.support.exchange.TextOption;
import io.camelcx.support.metrics.CxMetrics;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;

/** Puts a downloaded file into an exchange as its options ask for. */
final class FileDelivery {

    private final CxoneExtractEndpoint endpoint;
    private final CxoneExtractConfiguration options;
    private final FileCheck check;
    private final CxMetrics metrics;
    private final TextOption fileName;
    private final TemporaryFiles temporaryFiles;

    FileDelivery(CxoneExtractEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.metrics = endpoint.api().metrics();
        this.options = endpoint.getConfiguration();
        this.check = new FileCheck(options);
        this.temporaryFiles = endpoint.getComponent().temporaryFiles();
        this.fileName = TextOption.of(endpoint, Exchange.FILE_LOCAL_WORK_PATH, options.getFileName());
    }

    /** Says in the headers what is extracted. */
    static void describe(Message message, ExtractRequest request) {
        message.setHeader(CxoneExtractConstants.ENTITY_NAME, request.entityName());
        message.setHeader(CxoneExtractConstants.VERSION, request.version());
        message.setHeader(CxoneExtractConstants.START_DATE, request.startDate().toString());
        message.setHeader(CxoneExtractConstants.END_DATE, request.endDate().toString());
    }

    /** Where the download of an exchange goes. */
    ExtractedFile file(Exchange exchange) throws IOException {
        Optional<String> name = fileName.option(exchange);
        if (name.isPresent()) {
            return ExtractedFile.named(Path.of(name.get()));
        }
        return temporaryFiles.create(temporaryFolder(exchange.getContext()));
    }

    /** Where temporary files go: to the folder of the context's stream caching, else to that of the system. */
    static Path temporaryFolder(CamelContext context) {
        File spool = context.getStreamCachingStrategy().getSpoolDirectory();
        return spool == null ? Path.of(System.getProperty("java.io.tmpdir")) : spool.toPath();
    }

    /**
     * The download is complete: the message gets it, if it is a CSV.
     *
     * @param suspect whether the rows are checked first because they were malformed before
     */
    void deliver(Exchange exchange, ExtractedFile file, long bytes, ExtractProgress progress, boolean suspect) {
        Message message = exchange.getMessage();
        try {
            Optional<Long> rows = check.rows(file.part(), suspect);
            Path path = file.complete();
            FileLease lease = new FileLease(path);
            if (file.isTemporary()) {
                lease.hold(exchange);
            }
            message.setHeader(CxoneExtractConstants.BYTES, bytes);
            message.removeHeader(CxoneExtractConstants.ROWS);
            message.removeHeader(CxoneExtractConstants.MALFORMED_ROWS);
            rows.ifPresent(count -> message.setHeader(CxoneExtractConstants.ROWS, count));
            message.setBody(body(exchange, path, bytes, lease, file.isTemporary(), progress));
        } catch (IOException e) {
            throw new UncheckedIOException("The file was downloaded, but cannot be handed on: " + e.getMessage(), e);
        }
    }

    private Object body(
            Exchange exchange, Path path, long bytes, FileLease lease, boolean temporary, ExtractProgress progress)
            throws IOException {
        if (options.getOutput() == CxoneExtractOutput.records) {
            return rows(exchange, path, progress);
        }
        return temporary ? new SpooledFile(path, bytes, lease) : path.toFile();
    }

    private CountedRows rows(Exchange exchange, Path path, ExtractProgress progress) throws IOException {
        CsvOptions csv = options.csv(new MalformedReport(endpoint.getEntityName(), progress, metrics));
        CountedRows rows =
                new CountedRows(CsvRows.open(path, csv), progress::row, all -> count(exchange.getMessage(), all));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                rows.close();
            }
        });
        return rows;
    }

    private void count(Message message, CsvRows rows) {
        message.setHeader(CxoneExtractConstants.ROWS, rows.read());
        if (options.getMalformed() != CxoneExtractMalformed.fail) {
            message.setHeader(CxoneExtractConstants.MALFORMED_ROWS, rows.malformed());
        }
    }
}
