// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.ExportKeys;
import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.stream.BulkInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Decrypts an export: one file, or its parts in order. How it was split is seen from its content: an encrypted file that is cut, a zip file of which
 * each part is encrypted, or whole zip files. A part is opened when the one before it has been read. Not thread-safe.
 */
public final class ExportParts implements Closeable {

    private final PartBytes parts;
    private final ExportKeys keys;
    private Optional<ZipFileStream> current = Optional.empty();

    private ExportParts(List<ExportPart> parts, ExportKeys keys) {
        this.parts = new PartBytes(parts);
        this.keys = keys;
    }

    /**
     * An export that is not read yet.
     *
     * @param parts in order, as {@link PartName} has it
     * @param keys  one of them must be that of a recipient
     * @throws IllegalArgumentException if there is no part
     */
    public static ExportParts of(List<ExportPart> parts, ExportKeys keys) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("An export has at least one part");
        }
        return new ExportParts(List.copyOf(parts), keys);
    }

    /**
     * The next zip file; what is left of the one before is read first, so that it is known to be whole.
     *
     * @return empty if there is no other one, and all that was read is whole
     * @throws ExportException if the export cannot be read; so does every later call
     */
    public Optional<ExportFile> next() throws IOException {
        if (current.isPresent()) {
            current.get().transferTo(OutputStream.nullOutputStream());
        }
        if (!parts.hasMore()) {
            return Optional.empty();
        }
        ZipFileStream file = new ZipFileStream();
        current = Optional.of(file);
        file.begin();
        return Optional.of(new ExportFile(PartName.of(parts.name()).fileName(), file));
    }

    /** Closes the part that is open. */
    @Override
    public void close() throws IOException {
        current.ifPresent(ZipFileStream::close);
        parts.close();
    }

    /** The zip file of one message, or of several that continue each other. */
    private final class ZipFileStream extends BulkInputStream {

        private final ZipTail tail = new ZipTail();
        private BufferedInputStream message = new BufferedInputStream(InputStream.nullInputStream(), 1);
        private int messages;
        private boolean ended;
        private boolean closed;
        private Optional<IOException> failure = Optional.empty();

        void begin() throws IOException {
            try {
                open();
                ZipFormat.requireBegin(MessageForm.start(message));
            } catch (IOException failed) {
                throw failed(failed);
            }
        }

        private void open() throws IOException {
            byte[] start = parts.next();
            BerElement element = new BerElement(MessageForm.open(parts, start));
            parts.until(element::isWhole);
            message = MimeHeaders.decoded(new DecryptedStream(element, keys));
            messages++;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            if (closed) {
                throw new IOException("The export is closed");
            }
            try {
                return ended || count == 0 ? (ended ? -1 : 0) : readMessages(bytes, offset, count);
            } catch (IOException failed) {
                throw failed(failed);
            }
        }

        private int readMessages(byte[] bytes, int offset, int count) throws IOException {
            while (true) {
                int read = message.read(bytes, offset, count);
                if (read >= 0) {
                    tail.add(bytes, offset, read);
                    return read;
                }
                if (isWhole()) {
                    ended = true;
                    return -1;
                }
                open();
            }
        }

        /** Whether the zip file ends with the message that has just been read. If it does not, there must be another one. */
        private boolean isWhole() throws ExportException {
            Optional<ZipTail.End> end = tail.end();
            int disk = end.map(ZipTail.End::disk).orElse(0);
            if (end.isPresent() && (disk == 0 ? end.get().complete() : disk == messages - 1)) {
                return true;
            }
            if (!parts.hasMore()) {
                throw new ExportException(
                        Problem.TRUNCATED,
                        end.isPresent() && disk > 0
                                ? "The zip file has " + (disk + 1) + " parts, and not " + messages
                                : "The zip file does not end with its directory: it is cut, or a part is missing");
            }
            return false;
        }

        private IOException failed(IOException failed) {
            IOException shown = failed instanceof ExportException problem ? problem.in(parts.name()) : failed;
            failure = Optional.of(shown);
            return shown;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
