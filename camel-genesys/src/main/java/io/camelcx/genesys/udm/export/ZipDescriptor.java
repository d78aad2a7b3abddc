// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.io.IOException;

/** The lengths and the checksum behind an entry, in any of four forms: with a signature or without, with lengths of four or eight bytes. */
final class ZipDescriptor {

    private static final int LONGEST = 24;

    private ZipDescriptor() {}

    /** Skips it if it has these values; false if it has others. */
    static boolean skip(ZipInput in, long packed, long size, int checksum) throws IOException {
        int available = in.peek(LONGEST);
        for (int signature : new int[] {4, 0}) {
            if (signature == 4 && (available < 4 || in.peekInt(0) != ZipFormat.DESCRIPTOR)) {
                continue;
            }
            if (available >= signature + 20
                    && in.peekInt(signature) == checksum
                    && in.peekLong(signature + 4) == packed
                    && in.peekLong(signature + 12) == size) {
                in.advance(signature + 20);
                return true;
            }
            if (available >= signature + 12
                    && in.peekInt(signature) == checksum
                    && (in.peekInt(signature + 4) & ZipFormat.IN_EXTRA) == packed
                    && (in.peekInt(signature + 8) & ZipFormat.IN_EXTRA) == size) {
                in.advance(signature + 12);
                return true;
            }
        }
        if (available < LONGEST) {
            // Cut: the directory follows, and is longer.
            in.skip(LONGEST);
        }
        return false;
    }
}
