// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body that is read while it is sent. */
final class StreamBody implements RequestBody {

    private static final Logger LOG = LoggerFactory.getLogger(StreamBody.class);
    private static final int BUFFER_BYTES = 32 * 1024;

    /** Each read and write is a call of the system: of a large body fewer ones count more than the memory for them. */
    private static final int LARGE_BUFFER_BYTES = 256 * 1024;

    private static final long LARGE_BYTES = 4L * 1024 * 1024;

    private final Source source;
    private final OptionalLong length;
    private final boolean reopenable;
    private final AtomicBoolean opened = new AtomicBoolean();

    private StreamBody(Source source, OptionalLong length, boolean reopenable) {
        this.source = source;
        this.length = length;
        this.reopenable = reopenable;
    }

    static StreamBody reopenable(Source source, OptionalLong length) {
        return new StreamBody(source, length, true);
    }

    static StreamBody once(InputStream stream, OptionalLong length) {
        return new StreamBody(() -> stream, length, false);
    }

    @Override
    public OptionalLong length() {
        return length;
    }

    @Override
    public boolean isAvailable() {
        return reopenable || !opened.get();
    }

    @Override
    public boolean isReopenable() {
        return reopenable;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        if (opened.getAndSet(true) && !reopenable) {
            throw new UnreadableBodyException("it was read already, and cannot be read again", false, null);
        }
        try (Reading content = new Reading(open())) {
            copy(content, target);
        }
    }

    /** The last byte is written only after the end was seen: otherwise the receiver would take a longer body, cut off there, for the whole. */
    private void copy(Reading content, OutputStream target) throws IOException {
        long expected = length.orElse(Long.MAX_VALUE);
        byte[] buffer = new byte[length.orElse(0) < LARGE_BYTES ? BUFFER_BYTES : LARGE_BUFFER_BYTES];
        long total = 0;
        for (int size = content.read(buffer); size >= 0; size = content.read(buffer)) {
            total += size;
            if (total > expected || (total == expected && content.read(new byte[1]) >= 0)) {
                throw new UnreadableBodyException("it is longer than its length of " + expected + " bytes", true, null);
            }
            target.write(buffer, 0, size);
        }
        if (length.isPresent() && total < expected) {
            throw new UnreadableBodyException("it ended after " + total + " of " + expected + " bytes", true, null);
        }
    }

    private InputStream open() throws UnreadableBodyException {
        try {
            return source.open();
        } catch (IOException | RuntimeException e) {
            throw unreadable(e, false);
        }
    }

    private static UnreadableBodyException unreadable(Exception cause, boolean begun) {
        return new UnreadableBodyException(String.valueOf(cause.getMessage()), begun, cause);
    }

    /** Distinguishes a failure of the content from one of the connection. */
    private record Reading(InputStream content) implements AutoCloseable {

        int read(byte[] buffer) throws UnreadableBodyException {
            try {
                return content.read(buffer);
            } catch (IOException | RuntimeException e) {
                throw unreadable(e, true);
            }
        }

        /** Everything was read, or the body has failed already. */
        @Override
        public void close() {
            try {
                content.close();
            } catch (IOException e) {
                LOG.debug("The content of a request cannot be closed", e);
            }
        }
    }

    @Override
    public String toString() {
        return (length.isPresent() ? length.getAsLong() + " bytes" : "a body of unknown length")
                + (reopenable ? "" : ", to be read once");
    }
}
