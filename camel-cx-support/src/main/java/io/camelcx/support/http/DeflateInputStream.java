// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** Decompresses the content coding {@code deflate}: the zlib format (RFC 1950), or bare DEFLATE data, which many servers send instead. */
final class DeflateInputStream extends InflatingInputStream {

    private static final int DEFLATE_METHOD = 8;
    private static final int MAX_WINDOW = 7;

    private boolean begun;

    DeflateInputStream(InputStream source) {
        super(source);
    }

    @Override
    Inflater begin() throws IOException {
        if (begun) {
            if (peek() >= 0) {
                throw new UnacceptableAnswerException("something else follows the deflate data");
            }
            return null;
        }
        begun = true;
        // In bare data the first byte of zlib, method 8 with a window of up to 32 KiB, would be a stored block whose
        // padding is not zero: no compressor writes that.
        int first = peek();
        boolean zlib = first >= 0 && (first & 0xF) == DEFLATE_METHOD && first >> 4 <= MAX_WINDOW;
        return new Inflater(!zlib);
    }

    @Override
    void content(byte[] bytes, int offset, int length) {
        // zlib's checksum is checked by the inflater; bare data have none.
    }

    @Override
    void end(long size) {
        // See above.
    }
}
