// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.file;

import java.io.IOException;
import java.io.OutputStream;

/** Cuts what is written into slices, each with a stream of its own. */
final class CutStream extends OutputStream {
    private final long size;
    private final Opener opener;
    private OutputStream slice;
    private long room;

    /** Opens the next stream. */
    @FunctionalInterface
    interface Opener {
        OutputStream open() throws IOException;
    }

    CutStream(long size, Opener opener) throws IOException {
        this.size = size;
        this.opener = opener;
        this.slice = opener.open();
        this.room = size;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int rest = length;
        while (rest > 0) {
            if (room == 0) {
                slice.close();
                slice = opener.open();
                room = size;
            }
            int count = (int) Math.min(room, rest);
            slice.write(bytes, from, count);
            from += count;
            rest -= count;
            room -= count;
        }
    }

    @Override
    public void close() throws IOException {
        slice.close();
    }
}
