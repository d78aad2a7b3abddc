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

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.csv.CsvRows;
import io.camelcx.cxone.extract.file.CountedRows;
import io.camelcx.cxone.extract.file.ExtractedFile;
import io.camelcx.cxone.extract.file.FileLease;
import io.camelcx.cxone.extract.file.SpooledFile;
import io.camelcx.support.exchange.TextOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;

/** Puts a downloaded file into an exchange as its options ask for. */
final class FileDelivery {

    private final CxoneExtractConfiguration options;
    private final TextOption fileName;

    FileDelivery(CxoneExtractEndpoint endpoint) {
        this.options = endpoint.getConfiguration();
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
        File spool = exchange.getContext().getStreamCachingStrategy().getSpoolDirectory();
        return ExtractedFile.temporary(spool == null ? Path.of(System.getProperty("java.io.tmpdir")) : spool.toPath());
    }

    /** The download is complete: the message gets it. */
    void deliver(Exchange exchange, ExtractedFile file, long bytes, ExtractProgress progress) {
        Message message = exchange.getMessage();
        try {
            Path path = file.complete();
            FileLease lease = new FileLease(path);
            if (file.isTemporary()) {
                lease.hold(exchange);
            }
            message.setHeader(CxoneExtractConstants.BYTES, bytes);
            message.removeHeader(CxoneExtractConstants.ROWS);
            if (!hasRows(path)) {
                message.setHeader(CxoneExtractConstants.ROWS, 0L);
            }
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

    private static CountedRows rows(Exchange exchange, Path path, ExtractProgress progress) throws IOException {
        CountedRows rows = new CountedRows(CsvRows.open(path), progress::row, count -> exchange.getMessage()
                .setHeader(CxoneExtractConstants.ROWS, count));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                rows.close();
            }
        });
        return rows;
    }

    /** Whether there is more than a header. What is no CSV is not for us to judge before somebody wants its rows. */
    private static boolean hasRows(Path path) throws IOException {
        try (CsvRows rows = CsvRows.open(path)) {
            return rows.hasNext();
        } catch (IllegalArgumentException | IllegalStateException noCsv) {
            return true;
        }
    }
}
