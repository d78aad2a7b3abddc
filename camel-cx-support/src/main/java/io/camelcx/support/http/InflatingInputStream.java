// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.stream.BulkInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses DEFLATE data (RFC 1951) in a format of a subclass. The end of the stream is reported only when every byte of the source has been read
 * and decoded: a source that ends early, or goes on after its end, is an error.
 */
abstract class InflatingInputStream extends BulkInputStream {

    private static final int BUFFER = 8 * 1024;

    /** A source may be endless without a byte of content, which no limit of a reader would detect. */
    private static final int MAX_WITHOUT_CONTENT = 1024 * 1024;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long withoutContent;
    private Inflater inflater;
    private boolean finished;

    InflatingInputStream(InputStream source) {
        this.source = source;
    }

    /**
     * Reads the header before the next DEFLATE data.
     *
     * @return an inflater for them; null at a valid end of the source
     */
    abstract Inflater begin() throws IOException;

    /** Processes content, for a checksum. */
    abstract void content(byte[] bytes, int offset, int length);

    /**
     * Reads and checks the trailer after DEFLATE data.
     *
     * @param size the length of the content
     */
    abstract void end(long size) throws IOException;

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (!finished) {
            if (inflater == null) {
                inflater = begin();
                finished = inflater == null;
            } else if (inflater.finished()) {
                end(inflater.getBytesWritten());
                release();
            } else {
                int inflated = inflate(bytes, offset, length);
                if (inflated > 0) {
                    withoutContent = 0;
                    content(bytes, offset, inflated);
                    return inflated;
                }
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (position == end && !fill()) {
                    throw new EOFException("the compressed data end early");
                }
                inflater.setInput(buffer, position, end - position);
            }
            int inflated = inflater.inflate(bytes, offset, length);
            if (inflater.needsDictionary()) {
                throw new ZipException("the compressed data need a dictionary");
            }
            position = end - inflater.getRemaining();
            return inflated;
        } catch (DataFormatException e) {
            throw new ZipException(
                    "the compressed data are damaged" + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
    }

    /** The next byte of the source; -1 at its end. */
    final int next() throws IOException {
        return position == end && !fill() ? -1 : buffer[position++] & 0xFF;
    }

    /** The next byte of the source, which must be there. */
    final int required() throws IOException {
        int value = next();
        if (value < 0) {
            throw new EOFException("the compressed data end early");
        }
        return value;
    }

    /** The next byte of the source, which stays there; -1 at its end. */
    final int peek() throws IOException {
        return position == end && !fill() ? -1 : buffer[position] & 0xFF;
    }

    private boolean fill() throws IOException {
        int read = source.read(buffer, 0, buffer.length);
        position = 0;
        end = Math.max(read, 0);
        withoutContent += end;
        if (withoutContent > MAX_WITHOUT_CONTENT) {
            throw new UnacceptableAnswerException("the compressed data go on without content");
        }
        return read > 0;
    }

    private void release() {
        if (inflater != null) {
            inflater.end();
            inflater = null;
        }
    }

    /** Frees memory outside of the heap; the source stays open. */
    @Override
    public void close() {
        finished = true;
        release();
    }
}
