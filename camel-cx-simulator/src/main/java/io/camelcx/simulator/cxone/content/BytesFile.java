// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.io.IOException;
import java.io.OutputStream;

/** A file so small that it is in memory. */
record BytesFile(byte[] bytes) implements DataFile {
    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
