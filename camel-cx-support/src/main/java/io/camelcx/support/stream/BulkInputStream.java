// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.stream;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads bytes in bulk, and a single one in the same way. */
public abstract class BulkInputStream extends InputStream {

    @Override
    public abstract int read(byte[] bytes, int offset, int count) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
