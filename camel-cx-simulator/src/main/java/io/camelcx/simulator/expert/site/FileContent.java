// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import io.camelcx.simulator.http.AnswerBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/** The bytes of a file, or what is known of them when they are too many to be held. */
public sealed interface FileContent {
    /** Larger contents are not held. */
    int MAX_HELD = 16 * 1024 * 1024;

    long size();

    /** A checksum, by CRC-32C, of all bytes. */
    long checksum();

    /** The bytes as the body of an answer. */
    AnswerBody body();

    /** Bytes in memory. */
    record Held(byte[] bytes, long checksum) implements FileContent {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public AnswerBody body() {
            return new AnswerBody.Bytes(bytes);
        }
    }

    /** Bytes that were read and not kept: they cannot be downloaded. */
    record Discarded(long size, long checksum) implements FileContent {

        @Override
        public AnswerBody body() {
            throw new IllegalStateException("A file of " + size + " bytes is not held");
        }
    }

    /** Bytes that follow from a seed, made whenever they are sent. */
    record Generated(long seed, long size) implements FileContent {
        private static final int BLOCK = 64 * 1024;

        @Override
        public long checksum() {
            CRC32C sum = new CRC32C();
            try {
                write(new OutputStream() {
                    @Override
                    public void write(int single) {
                        sum.update(single);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        sum.update(bytes, offset, length);
                    }
                });
            } catch (IOException e) {
                throw new IllegalStateException("A checksum is only computed", e);
            }
            return sum.getValue();
        }

        @Override
        public AnswerBody body() {
            return new AnswerBody() {
                @Override
                public void writeTo(OutputStream out) throws IOException {
                    write(out);
                }

                @Override
                public OptionalLong length() {
                    return OptionalLong.of(size);
                }
            };
        }

        /** Each block begins with its number, so that no two are equal. */
        private void write(OutputStream out) throws IOException {
            byte[] block = new byte[BLOCK];
            new SplittableRandom(seed).nextBytes(block);
            for (long written = 0; written < size; written += BLOCK) {
                ByteBuffer.wrap(block).putLong(written / BLOCK);
                out.write(block, 0, (int) Math.min(BLOCK, size - written));
            }
        }
    }

    static FileContent of(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return new Held(bytes, sum.getValue());
    }

    /** Reads a content, and holds it unless it is large. */
    static FileContent read(InputStream content) throws IOException {
        byte[] start = content.readNBytes(MAX_HELD);
        if (start.length < MAX_HELD) {
            return of(start);
        }
        CRC32C sum = new CRC32C();
        sum.update(start);
        byte[] buffer = new byte[Generated.BLOCK];
        long size = start.length;
        for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
            sum.update(buffer, 0, length);
            size += length;
        }
        return new Discarded(size, sum.getValue());
    }
}
