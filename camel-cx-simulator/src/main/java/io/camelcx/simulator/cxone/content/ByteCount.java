/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.cxone.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Counts what is written, and keeps none of it. */
final class ByteCount extends OutputStream {
    private long bytes;

    /** What writes to a stream. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    private ByteCount() {}

    /** How many bytes it writes. */
    static long of(Writer writer) {
        ByteCount count = new ByteCount();
        try {
            writer.writeTo(count);
        } catch (IOException e) {
            throw new UncheckedIOException("Counting does no I/O", e);
        }
        return count.bytes;
    }

    @Override
    public void write(int b) {
        bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        bytes += length;
    }
}
