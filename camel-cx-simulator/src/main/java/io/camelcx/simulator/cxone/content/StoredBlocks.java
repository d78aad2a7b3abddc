// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Codings in which the content is stored as it is, block by block: valid for every decoder, and without an encoder. What is
 * written at once is a block, so put a buffer before it.
 */
abstract class StoredBlocks extends OutputStream {
    /** The largest block. */
    static final int MAX_BYTES = 32 * 1024;

    protected final OutputStream out;

    private StoredBlocks(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += MAX_BYTES) {
            int part = Math.min(MAX_BYTES, length - done);
            begin(part);
            out.write(bytes, offset + done, part);
        }
    }

    @Override
    public void close() throws IOException {
        end();
        out.close();
    }

    abstract void begin(int length) throws IOException;

    abstract void end() throws IOException;

    /** Three bytes, the lowest first. */
    final void three(int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
        out.write(value >> 16);
    }

    /** RFC 7932, 9.2: meta-blocks whose flag ISUNCOMPRESSED is set. */
    static final class Brotli extends StoredBlocks {
        private boolean begun;

        Brotli(OutputStream out) {
            super(out);
        }

        @Override
        void begin(int length) throws IOException {
            // From the lowest bit: WBITS (1 bit, in the first block only), ISLAST 0, MNIBBLES 00, MLEN - 1 (16 bits),
            // ISUNCOMPRESSED 1.
            int header = (length - 1) << 3 | 1 << 19;
            three(begun ? header : header << 1);
            begun = true;
        }

        @Override
        void end() throws IOException {
            // ISLAST, ISLASTEMPTY; behind WBITS if it is the only block.
            out.write(begun ? 0b11 : 0b110);
        }
    }

    /** RFC 8878, 3.1.1: a frame of raw blocks, without a checksum. */
    static final class Zstandard extends StoredBlocks {
        private static final byte[] FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x00, 0x58};
        private boolean begun;

        Zstandard(OutputStream out) {
            super(out);
        }

        @Override
        void begin(int length) throws IOException {
            beginFrame();
            three(length << 3);
        }

        @Override
        void end() throws IOException {
            beginFrame();
            // The last block, raw and empty.
            three(1);
        }

        private void beginFrame() throws IOException {
            if (!begun) {
                out.write(FRAME);
                begun = true;
            }
        }
    }
}
