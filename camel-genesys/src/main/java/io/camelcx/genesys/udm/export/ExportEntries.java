// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The entries of the zip files of an export, one after the other. Not thread-safe. */
public final class ExportEntries implements Closeable {

    private final ExportParts parts;
    private final ExportLimits limits;
    private Optional<ZipReader> zip = Optional.empty();

    /**
     * Entries that are not read yet.
     *
     * @param parts closed with these
     */
    public ExportEntries(ExportParts parts, ExportLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * The next entry; what is left of the one before is read first, so that it is known to be right.
     *
     * @return empty at the end, when everything that was read is known to be whole
     * @throws ExportException if the export cannot be read; so does every later call
     */
    public Optional<ExportEntry> next() throws IOException {
        while (true) {
            if (zip.isPresent()) {
                Optional<ExportEntry> entry = zip.get().next();
                if (entry.isPresent()) {
                    return entry;
                }
                zip.get().close();
                zip = Optional.empty();
            }
            Optional<ExportFile> file = parts.next();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            zip = Optional.of(new ZipReader(file.get(), limits));
        }
    }

    @Override
    public void close() throws IOException {
        zip.ifPresent(ZipReader::close);
        parts.close();
    }
}
