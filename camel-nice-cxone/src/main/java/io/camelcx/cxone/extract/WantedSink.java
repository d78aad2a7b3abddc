// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.support.fetch.DownloadSink;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Ends a download that is not wanted any more, which may take hours otherwise. */
record WantedSink(DownloadSink target, BooleanSupplier wanted) implements DownloadSink {

    @Override
    public OutputStream begin() throws IOException {
        check();
        return new FilterOutputStream(target.begin()) {
            @Override
            public void write(int value) throws IOException {
                check();
                out.write(value);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                check();
                out.write(buffer, offset, length);
            }
        };
    }

    private void check() {
        if (!wanted.getAsBoolean()) {
            throw new CancellationException("The download is not wanted any more");
        }
    }
}
