// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.csv.CsvOptions;
import io.camelcx.cxone.extract.csv.CsvRows;
import io.camelcx.cxone.extract.csv.CsvSource;
import io.camelcx.cxone.extract.csv.MalformedRows;
import io.camelcx.cxone.extract.file.CountedRows;
import io.camelcx.support.exchange.ExchangeCompletion;
import io.camelcx.support.exchange.TextOption;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.FileLease;
import io.camelcx.support.fetch.SpooledFile;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Downloads a file, checks it and puts it into an exchange as the options require. */
final class FileDelivery {

    private final CxoneExtractEndpoint endpoint;
    private final CxoneExtractConfiguration options;
    private final MeterRegistry metrics;
    private final TextOption fileName;
    private final CsvOptions csv;

    /** Starts the download of a file. */
    @FunctionalInterface
    interface Download {

        /** @return the size in bytes, once the file is complete */
        CompletableFuture<Long> into(DownloadSink sink, ExtractProgress progress) throws Exception;
    }

    /**
     * What an exchange has received.
     *
     * @param body  the new body
     * @param bytes the size of the file
     * @param rows  the number of rows; empty if it is not known yet
     */
    record Delivered(Object body, long bytes, Optional<Long> rows) {

        boolean hasRows() {
            return rows.isEmpty() || rows.get() > 0;
        }
    }

    FileDelivery(CxoneExtractEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.metrics = endpoint.api().metrics();
        this.fileName = TextOption.of(endpoint, Exchange.FILE_LOCAL_WORK_PATH, options.getFileName());
        this.csv = new CsvOptions(
                options.getMalformed(), options.getMaxFieldSize(), options.isAllowEmptyFile(), ignored -> {});
        if (options.getMalformed() == MalformedRows.skip && options.getOutput() == CxoneExtractOutput.stream) {
            throw new IllegalArgumentException(
                    "malformed=skip needs output=records: a stream or a file is delivered as it"
                            + " is, allowed are fail and raw");
        }
    }

    /**
     * Downloads a file into an exchange. After a failure no file is left.
     *
     * @param suspect whether all rows are checked first because the file had a malformed one before
     * @return fails with {@link io.camelcx.cxone.extract.csv.MalformedFileException} if the file is no CSV, or a checked row is
     *     malformed
     */
    CompletableFuture<Delivered> deliver(
            Exchange exchange, ExtractProgress progress, boolean suspect, Download download) {
        try {
            DownloadedFile file = file(exchange);
            return started(download, file, progress)
                    .thenApply(bytes -> put(exchange, file, bytes, progress, suspect))
                    .whenComplete((delivered, failure) -> {
                        if (failure != null) {
                            file.abandon();
                        }
                    });
        } catch (IOException | RuntimeException noFile) {
            return CompletableFuture.failedFuture(noFile);
        }
    }

    private DownloadedFile file(Exchange exchange) throws IOException {
        Optional<String> name = fileName.option(exchange);
        return name.isPresent()
                ? DownloadedFile.named(Path.of(name.get()))
                : endpoint.getComponent().temporaryFiles().create();
    }

    private static CompletableFuture<Long> started(Download download, DownloadSink file, ExtractProgress progress) {
        try {
            return download.into(file, progress);
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Delivered put(
            Exchange exchange, DownloadedFile file, long bytes, ExtractProgress progress, boolean suspect) {
        try {
            Delivered delivered = options.getOutput() == CxoneExtractOutput.records
                    ? rows(exchange, file, bytes, progress, suspect)
                    : file(exchange, file, bytes);
            Message message = exchange.getMessage();
            message.setHeader(CxoneExtractConstants.BYTES, bytes);
            message.removeHeader(CxoneExtractConstants.ROWS);
            message.removeHeader(CxoneExtractConstants.MALFORMED_ROWS);
            delivered.rows().ifPresent(count -> message.setHeader(CxoneExtractConstants.ROWS, count));
            message.setBody(delivered.body());
            return delivered;
        } catch (IOException e) {
            throw new UncheckedIOException("The file was downloaded, but cannot be delivered: " + e.getMessage(), e);
        }
    }

    private Delivered file(Exchange exchange, DownloadedFile file, long bytes) throws IOException {
        Optional<Long> rows;
        try (CsvRows start = CsvRows.open(content(file), csv)) {
            rows = options.getMalformed() == MalformedRows.fail ? Optional.of(start.readAll()) : knownRows(start);
        }
        Path path = file.complete();
        if (!file.isTemporary()) {
            return new Delivered(path.toFile(), bytes, rows);
        }
        return new Delivered(SpooledFile.of(exchange, path, bytes), bytes, rows);
    }

    private Delivered rows(
            Exchange exchange, DownloadedFile file, long bytes, ExtractProgress progress, boolean suspect)
            throws IOException {
        boolean checked = options.getMalformed() == MalformedRows.fail && (options.isCheckFirst() || suspect);
        Optional<Long> count = Optional.empty();
        if (checked) {
            try (CsvRows all = CsvRows.open(content(file), csv)) {
                count = Optional.of(all.readAll());
            }
        }
        if (file.isTemporary()) {
            new FileLease(file.path()).hold(exchange);
        }
        CsvRows rows = CsvRows.open(
                content(file), csv.reportingTo(new MalformedReport(endpoint.getEntityName(), progress, metrics)));
        CountedRows body = new CountedRows(rows, progress::row, all -> count(exchange.getMessage(), all));
        ExchangeCompletion.onDone(exchange, body::close);
        Delivered delivered = new Delivered(body, bytes, count.or(() -> knownRows(rows)));
        file.complete();
        return delivered;
    }

    /** The file has another name once it is complete. */
    private static CsvSource content(DownloadedFile file) {
        return offset -> CsvSource.of(file.path()).open(offset);
    }

    /** Zero if the file has no rows; empty if they have not been counted. */
    private static Optional<Long> knownRows(CsvRows start) {
        return start.hasNext() || start.malformed() > 0 ? Optional.empty() : Optional.of(0L);
    }

    private void count(Message message, CsvRows rows) {
        message.setHeader(CxoneExtractConstants.ROWS, rows.read());
        if (options.getMalformed() != MalformedRows.fail) {
            message.setHeader(CxoneExtractConstants.MALFORMED_ROWS, rows.malformed());
        }
    }
}
