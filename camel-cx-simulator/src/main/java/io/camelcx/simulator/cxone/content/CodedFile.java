// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import io.camelcx.simulator.cxone.settings.TransferSettings;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file in a content coding. It is coded once for the length and once for the content. */
public final class CodedFile implements DataFile {
    private final DataFile file;
    private final TransferSettings transfer;

    private CodedFile(DataFile file, TransferSettings transfer) {
        this.file = file;
        this.transfer = transfer;
    }

    /** The file as it travels. */
    public static DataFile of(DataFile file, TransferSettings transfer) {
        return switch (transfer.coding()) {
            case IDENTITY -> file;
            case GZIP, BR, ZSTD -> new CodedFile(file, transfer);
        };
    }

    @Override
    public long length() {
        return ByteCount.of(this::writeTo);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        OutputStream coded = coded(new Unclosed(out));
        file.writeTo(coded);
        coded.close();
    }

    private OutputStream coded(OutputStream out) throws IOException {
        return switch (transfer.coding()) {
            case GZIP -> {
                long members = transfer.gzipMembers();
                yield new GzipMembers(out, Math.max(1, (file.length() + members - 1) / members));
            }
            case BR -> new BufferedOutputStream(new StoredBlocks.Brotli(out), StoredBlocks.MAX_BYTES);
            case ZSTD -> new BufferedOutputStream(new StoredBlocks.Zstandard(out), StoredBlocks.MAX_BYTES);
            case IDENTITY -> out;
        };
    }

    /** The end of the coding is not the end of the answer. */
    private static final class Unclosed extends FilterOutputStream {
        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
