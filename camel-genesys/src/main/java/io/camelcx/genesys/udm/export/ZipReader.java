// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.stream.BulkInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.Inflater;

/**
 * Reads the entries of a zip file from a stream. The JDK's own reader ends with the last entry that it finds, so that it takes a cut file for a whole
 * one, and reads no directory.
 */
final class ZipReader implements Closeable {

    private final String file;
    private final ZipInput in;
    private final ZipBudget budget;
    private final Inflater inflater = new Inflater(true);
    private final Map<String, ZipContent> entries = new LinkedHashMap<>();
    private Optional<Open> current = Optional.empty();
    private Optional<IOException> failure = Optional.empty();
    private boolean split;
    private boolean ended;

    private record Open(ZipHeader header, ZipEntryStream stream) {}

    ZipReader(ExportFile file, ExportLimits limits) {
        this.file = file.name();
        this.in = new ZipInput(file.content());
        this.budget = new ZipBudget(limits);
    }

    /**
     * The next entry that is a file; what is left of the one before is read first.
     *
     * @return empty at the end, when the directory has confirmed the entries
     */
    Optional<ExportEntry> next() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            Optional<Open> next = Optional.empty();
            while (!ended && next.isEmpty()) {
                finishCurrent();
                next = open().filter(entry -> !entry.header().isDirectory());
            }
            return next.map(this::shown);
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    private ExportEntry shown(Open entry) {
        ZipHeader header = entry.header();
        OptionalLong size = header.hasDescriptor() && header.method() != ZipFormat.STORED
                ? OptionalLong.empty()
                : OptionalLong.of(header.size());
        return new ExportEntry(file, header.name(), size, new Content(entry.stream()));
    }

    private void finishCurrent() throws IOException {
        if (current.isEmpty()) {
            return;
        }
        Open entry = current.get();
        entry.stream().transferTo(OutputStream.nullOutputStream());
        current = Optional.empty();
        if (entry.header().isDirectory() && entry.stream().content().size() > 0) {
            throw new ExportException(Problem.DAMAGED, entry.header().place() + " is a folder with a content");
        }
        entries.put(entry.header().rawName(), entry.stream().content());
        budget.check(in.position());
    }

    private Optional<Open> open() throws IOException {
        boolean first = in.position() == 0;
        int signature = in.readInt();
        if (first && signature == ZipFormat.DESCRIPTOR) {
            split = true;
            signature = in.readInt();
        }
        if (signature == ZipFormat.ENTRY) {
            budget.addEntry();
            ZipHeader header = ZipHeader.read(in);
            if (entries.containsKey(header.rawName())) {
                throw new ExportException(Problem.DAMAGED, "The zip file has two entries named " + header.name());
            }
            current = Optional.of(new Open(header, new ZipEntryStream(in, header, inflater, budget)));
            return current;
        }
        if (signature != ZipFormat.DIRECTORY_ENTRY && signature != ZipFormat.END_64 && signature != ZipFormat.END) {
            throw new ExportException(
                    Problem.DAMAGED,
                    "The zip file has neither an entry nor its directory at byte " + (in.position() - 4));
        }
        new ZipDirectory(in, entries, split).verify(signature);
        ended = true;
        return Optional.empty();
    }

    private IOException failed(IOException failed) {
        IOException shown = failed instanceof ExportException problem ? problem.in(file) : failed;
        failure = Optional.of(shown);
        return shown;
    }

    /** Frees the inflater's memory. */
    @Override
    public void close() {
        inflater.end();
        if (failure.isEmpty()) {
            failure = Optional.of(new IOException("The export is closed"));
        }
    }

    /** An entry's content for the caller, as long as it is the current one. */
    private final class Content extends BulkInputStream {

        private final ZipEntryStream stream;
        private boolean ended;

        Content(ZipEntryStream stream) {
            this.stream = stream;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            if (ended) {
                return -1;
            }
            if (current.isEmpty() || current.get().stream() != stream) {
                throw new IOException("The next entry has been read, and with it the rest of this one");
            }
            try {
                int read = stream.read(bytes, offset, count);
                ended = read < 0;
                return read;
            } catch (IOException failed) {
                throw failed(failed);
            }
        }
    }
}
