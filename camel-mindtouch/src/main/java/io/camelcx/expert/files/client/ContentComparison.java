// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.http.ResponseReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Whether a response has the same bytes as a content.
 *
 * @param content can be read again
 */
record ContentComparison(RequestBody content) implements ResponseReader<Boolean> {

    private static final int BUFFER_BYTES = 64 * 1024;

    @Override
    public Boolean read(ApiResponse response) throws IOException {
        InputStream stored = new BufferedInputStream(response.body(), BUFFER_BYTES);
        try {
            content.writeTo(new Comparing(stored));
            return stored.read() < 0;
        } catch (DifferentException different) {
            return false;
        }
    }

    private static final class DifferentException extends IOException {}

    private static final class Comparing extends OutputStream {

        private final InputStream stored;

        Comparing(InputStream stored) {
            this.stored = stored;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            byte[] other = stored.readNBytes(length);
            if (!Arrays.equals(other, 0, other.length, bytes, offset, offset + length)) {
                throw new DifferentException();
            }
        }
    }
}
