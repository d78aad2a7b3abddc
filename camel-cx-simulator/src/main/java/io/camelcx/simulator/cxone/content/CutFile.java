// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The beginning of a file, with the length of the whole. */
public record CutFile(DataFile file, long bytes) implements DataFile {
    @Override
    public long length() {
        return file.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        file.writeTo(new Beginning(out, bytes));
    }

    private static final class Beginning extends FilterOutputStream {
        private long left;

        private Beginning(OutputStream out, long bytes) {
            super(out);
            this.left = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            int part = (int) Math.min(left, length);
            out.write(source, offset, part);
            left -= part;
        }
    }
}
