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

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The beginning of a file, with the length of the whole. */
public final class CutFile implements DataFile {
    private final DataFile file;
    private final long bytes;

    /** @param bytes how many of its bytes are sent at most */
    public CutFile(DataFile file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        file.writeTo(new Beginning(out, bytes));
    }

    private static final class Beginning extends FilterOutputStream {
        private long left;

        private Beginning(OutputStream out, long bytes) {
            super(out);
            this.left = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            int part = (int) Math.min(left, length);
            out.write(source, offset, part);
            left -= part;
        }
    }
}
