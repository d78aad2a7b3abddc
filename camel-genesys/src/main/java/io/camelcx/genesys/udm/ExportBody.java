// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.ExportKeys;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.export.ExportEntries;
import io.camelcx.genesys.udm.export.ExportFile;
import io.camelcx.genesys.udm.export.ExportLimits;
import io.camelcx.genesys.udm.export.ExportPart;
import io.camelcx.genesys.udm.export.ExportParts;
import io.camelcx.genesys.udm.export.ExportRecords;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.FileLease;
import io.camelcx.support.fetch.SpooledFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Puts the downloaded files of an export into an exchange, as the options require. */
final class ExportBody {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final GenesysUdmEndpoint endpoint;
    private final GenesysUdmOutput output;
    private final boolean skipMalformed;
    private final Optional<ExportKeys> keys;
    private final BooleanSupplier wanted;

    /** @param wanted asked while a file is decrypted; false ends that with a {@link CancellationException} */
    ExportBody(GenesysUdmEndpoint endpoint, BooleanSupplier wanted) throws Exception {
        this.wanted = wanted;
        GenesysUdmConfiguration options = endpoint.getConfiguration();
        this.endpoint = endpoint;
        this.skipMalformed = options.isSkipMalformed();
        this.output = Optional.ofNullable(options.getOutput())
                .orElse(options.isDecrypt() ? GenesysUdmOutput.file : GenesysUdmOutput.raw);
        if (options.isDecrypt() == (output == GenesysUdmOutput.raw)) {
            throw new IllegalArgumentException(
                    options.isDecrypt()
                            ? "output=raw does not decrypt: with decrypt=true it must be file, entries or records"
                            : "output=" + output + " needs decrypt=true; without it, only output=raw is allowed");
        }
        this.keys = options.isDecrypt() ? Optional.of(endpoint.api().exportKeysFor("genesys-udm")) : Optional.empty();
    }

    /**
     * Files that are ready for an exchange.
     *
     * @param source     what was downloaded
     * @param files      the files to deliver
     * @param downloaded their size as they were downloaded, in bytes
     */
    record Prepared(List<ExportFetch.Part> source, List<ExportFetch.Part> files, long downloaded) {

        /** Deletes the files, which no exchange has received. */
        void abandon() {
            ExportFetch.delete(files);
        }
    }

    /**
     * Prepares files. With {@code output=file} they are decrypted now, so that only a whole zip is delivered.
     *
     * @throws IOException if they cannot be decrypted; nothing is left of them then
     */
    Prepared prepare(List<ExportFetch.Part> parts) throws IOException {
        long bytes = parts.stream().mapToLong(ExportFetch.Part::size).sum();
        if (output != GenesysUdmOutput.file) {
            return new Prepared(parts, parts, bytes);
        }
        try {
            return new Prepared(parts, decrypted(parts), bytes);
        } finally {
            ExportFetch.delete(parts);
        }
    }

    private List<ExportFetch.Part> decrypted(List<ExportFetch.Part> parts) throws IOException {
        List<ExportFetch.Part> zips = new ArrayList<>();
        boolean whole = false;
        try (ExportParts encrypted = open(parts)) {
            Optional<ExportFile> zip = encrypted.next();
            while (zip.isPresent()) {
                zips.add(copy(zip.get()));
                zip = encrypted.next();
            }
            whole = true;
            return zips;
        } finally {
            if (!whole) {
                ExportFetch.delete(zips);
            }
        }
    }

    private ExportFetch.Part copy(ExportFile zip) throws IOException {
        DownloadedFile target = endpoint.getComponent().temporaryFiles().create();
        try (OutputStream file = target.begin()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long size = 0;
            for (int length = zip.content().read(buffer);
                    length >= 0;
                    length = zip.content().read(buffer)) {
                if (!wanted.getAsBoolean()) {
                    throw new CancellationException("the file is not wanted any more");
                }
                file.write(buffer, 0, length);
                size += length;
            }
            return new ExportFetch.Part(zip.name(), target.path(), size);
        } catch (IOException | RuntimeException e) {
            target.abandon();
            throw e;
        }
    }

    /** Fills a message; the files are deleted when its exchange is done. */
    void write(Message message, JobInfo export, Prepared prepared) {
        Exchange exchange = message.getExchange();
        List<ExportFetch.Part> parts = prepared.files();
        message.setHeader(GenesysUdmConstants.JOB, export);
        message.setHeader(GenesysUdmConstants.HISTORY_ID, export.id());
        message.setHeader(GenesysUdmConstants.FILE_NAME, parts.get(0).name());
        message.setHeader(Exchange.FILE_NAME, parts.get(0).name());
        message.setHeader(
                GenesysUdmConstants.FILE_NAMES,
                prepared.source().stream().map(ExportFetch.Part::name).toList());
        message.setHeader(GenesysUdmConstants.PARTS, prepared.source().size());
        message.setHeader(GenesysUdmConstants.BYTES, prepared.downloaded());
        message.setBody(
                switch (output) {
                    case raw, file -> streams(exchange, parts);
                    case entries -> new ReadEntries(endpoint.getComponent(), exchange, entries(exchange, parts));
                    case records ->
                        new ReadRecords(records(exchange, parts), export, skipMalformed).closedWith(exchange);
                });
    }

    private static Object streams(Exchange exchange, List<ExportFetch.Part> parts) {
        List<SpooledFile> streams = new ArrayList<>();
        for (ExportFetch.Part part : parts) {
            streams.add(SpooledFile.of(exchange, part.path(), part.size()));
        }
        return streams.size() == 1 ? streams.get(0) : streams;
    }

    private ExportEntries entries(Exchange exchange, List<ExportFetch.Part> parts) {
        parts.forEach(part -> new FileLease(part.path()).hold(exchange));
        return new ExportEntries(open(parts), ExportLimits.DEFAULT);
    }

    private ExportRecords records(Exchange exchange, List<ExportFetch.Part> parts) {
        return new ExportRecords(entries(exchange, parts), ExportRecords::isJson, ExportLimits.DEFAULT);
    }

    private ExportParts open(List<ExportFetch.Part> parts) {
        return ExportParts.of(
                parts.stream()
                        .map(part -> new ExportPart(part.name(), () -> Files.newInputStream(part.path())))
                        .toList(),
                keys.orElseThrow());
    }
}
