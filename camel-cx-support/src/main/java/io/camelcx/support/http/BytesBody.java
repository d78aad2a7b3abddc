// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/** A body in memory. */
record BytesBody(byte[] bytes) implements RequestBody {

    @Override
    public OptionalLong length() {
        return OptionalLong.of(bytes.length);
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public boolean isReopenable() {
        return true;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        target.write(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
