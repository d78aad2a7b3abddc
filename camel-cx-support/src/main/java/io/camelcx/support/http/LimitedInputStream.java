// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Fails when more bytes are received than accepted, or when they take too long, as from a server that sends a byte now and then. */
final class LimitedInputStream extends FilterInputStream {

    private final long maxSize;
    private final Duration maxTime;
    private final LongSupplier nanoTime;
    private final long startedNanos;
    private long count;

    /**
     * Limits a stream.
     *
     * @param maxSize bytes
     * @param maxTime from now to the last byte
     * @param nanoTime as {@link System#nanoTime()}
     */
    LimitedInputStream(InputStream in, long maxSize, Duration maxTime, LongSupplier nanoTime) {
        super(in);
        this.maxSize = maxSize;
        this.maxTime = maxTime;
        this.nanoTime = nanoTime;
        this.startedNanos = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        received(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        received(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        received(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void received(long bytes) throws AnswerLimitException {
        count += bytes;
        if (count > maxSize) {
            throw new AnswerLimitException("the answer is larger than the " + maxSize + " bytes that are accepted");
        }
        if (nanoTime.getAsLong() - startedNanos > maxTime.toNanos()) {
            throw new AnswerLimitException(
                    "the answer took longer than the " + maxTime.toSeconds() + " s that are accepted");
        }
    }
}
