// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.stream.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The bytes of one encrypted message (CMS in BER, X.690), passed on to a parser. A parser may take the end of the stream for the end of the content;
 * this knows where the message ends, and fails if the stream ends before. It also refuses what a parser would hold in memory.
 */
final class BerElement extends BulkInputStream {

    /** All but the encrypted content is small: recipients, certificates, attributes. */
    private static final int MAX_OVERHEAD = 1 << 20;

    private static final int MAX_DEPTH = 64;
    private static final int SEQUENCE = 0x30;
    private static final int TAGGED = 0xa0;
    private static final int TAGGED_OCTETS = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final long INDEFINITE = -1;

    /** From the outermost element to the one that has the encrypted content, both in EnvelopedData and AuthEnvelopedData. */
    private static final int[] PATH = {SEQUENCE, TAGGED, SEQUENCE, SEQUENCE};

    private final InputStream in;
    private final long[] ends = new long[MAX_DEPTH];
    private final long[] bounds = new long[MAX_DEPTH];
    private int depth;
    private int depthOnPath;
    private State state = State.TAG;
    private int tag;
    private int lengthBytes;
    private long length;
    private long position;
    private long skip;
    private long contentBegin = Long.MAX_VALUE;
    private long contentEnd = Long.MAX_VALUE;
    private boolean whole;
    private Optional<IOException> failure = Optional.empty();

    private enum State {
        TAG,
        LONG_TAG,
        LENGTH,
        LENGTH_BYTES,
        END_OF_CONTENTS
    }

    BerElement(InputStream in) {
        this.in = in;
    }

    /** Whether its last byte has been read. */
    boolean isWhole() {
        return whole;
    }

    /** Why it could not be read, whatever a parser makes of it. */
    Optional<IOException> failure() {
        return failure;
    }

    /** Reads what is left behind the encrypted content, to the end of the stream. */
    void finish() throws IOException {
        byte[] rest = new byte[1024];
        while (!whole) {
            if (read(rest, 0, rest.length) < 0) {
                break;
            }
        }
        if (in.read() >= 0) {
            throw new ExportException(Problem.DAMAGED, "There is data behind the end of the encrypted message");
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (whole || count == 0) {
            return whole ? -1 : 0;
        }
        try {
            int read = in.read(bytes, offset, count);
            if (read < 0) {
                throw new ExportException(
                        Problem.TRUNCATED, "The encrypted message ends after " + position + " bytes, before its end");
            }
            scan(bytes, offset, offset + read);
            return read;
        } catch (IOException failed) {
            failure = Optional.of(failed);
            throw failed;
        }
    }

    private void scan(byte[] bytes, int from, int to) throws ExportException {
        int next = from;
        while (next < to) {
            if (whole) {
                throw new ExportException(Problem.DAMAGED, "There is data behind the end of the encrypted message");
            }
            if (skip > 0) {
                int skipped = (int) Math.min(skip, to - next);
                next += skipped;
                position += skipped;
                skip -= skipped;
            } else {
                position++;
                accept(bytes[next++] & 0xff);
            }
            closeEnded();
        }
        if (Math.min(position, contentBegin) + Math.max(0, position - contentEnd) > MAX_OVERHEAD) {
            throw new ExportException(
                    Problem.TOO_LARGE,
                    "The encrypted message has more than " + MAX_OVERHEAD + " bytes beside its content");
        }
    }

    private void accept(int value) throws ExportException {
        switch (state) {
            case TAG -> {
                boolean ends = value == 0 && depth > 0 && this.ends[depth - 1] == INDEFINITE;
                tag = value;
                state = ends ? State.END_OF_CONTENTS : (value & 0x1f) == 0x1f ? State.LONG_TAG : State.LENGTH;
            }
            case LONG_TAG -> state = (value & 0x80) == 0 ? State.LENGTH : State.LONG_TAG;
            case LENGTH -> beginLength(value);
            case LENGTH_BYTES -> {
                if (length >> 55 != 0) {
                    throw malformed();
                }
                length = length << 8 | value;
                if (--lengthBytes == 0) {
                    begin(length);
                }
            }
            case END_OF_CONTENTS -> {
                if (value != 0) {
                    throw malformed();
                }
                state = State.TAG;
                endElement();
            }
        }
    }

    private void beginLength(int value) throws ExportException {
        if (value < 0x80) {
            begin(value);
        } else if (value == 0x80) {
            begin(INDEFINITE);
        } else if (value == 0xff) {
            throw malformed();
        } else {
            lengthBytes = value & 0x7f;
            length = 0;
            state = State.LENGTH_BYTES;
        }
    }

    private void begin(long count) throws ExportException {
        state = State.TAG;
        boolean onPath = isOnPath();
        boolean isContent = depth == PATH.length
                && depthOnPath == depth
                && contentBegin == Long.MAX_VALUE
                && (tag == TAGGED || tag == TAGGED_OCTETS);
        boolean constructed = (tag & CONSTRUCTED) != 0;
        long bound = depth == 0 ? Long.MAX_VALUE : bounds[depth - 1];
        if (depth == 0 && tag != SEQUENCE || count > bound - position || count == INDEFINITE && !constructed) {
            throw malformed();
        }
        boolean inContent = position > contentBegin && position <= contentEnd;
        if (!onPath && !isContent && !inContent && count > MAX_OVERHEAD) {
            throw new ExportException(
                    Problem.TOO_LARGE,
                    "The encrypted message has an element of " + count + " bytes beside its content");
        }
        if (isContent) {
            contentBegin = position;
        }
        if (constructed) {
            open(count, bound, onPath);
        } else {
            skip = count;
            if (isContent) {
                contentEnd = position + count;
            }
        }
    }

    private boolean isOnPath() {
        return depth < PATH.length && depthOnPath == depth && contentBegin == Long.MAX_VALUE && tag == PATH[depth];
    }

    private void open(long count, long bound, boolean onPath) throws ExportException {
        if (depth == MAX_DEPTH) {
            throw malformed();
        }
        ends[depth] = count == INDEFINITE ? INDEFINITE : position + count;
        bounds[depth] = count == INDEFINITE ? bound : position + count;
        depth++;
        if (onPath) {
            depthOnPath = depth;
        }
    }

    private void closeEnded() throws ExportException {
        while (depth > 0 && state == State.TAG && skip == 0 && ends[depth - 1] == position) {
            endElement();
        }
        if (depth > 0 && ends[depth - 1] != INDEFINITE && position > ends[depth - 1]) {
            throw malformed();
        }
    }

    private void endElement() {
        depth--;
        depthOnPath = Math.min(depthOnPath, depth);
        if (depth == PATH.length && contentBegin != Long.MAX_VALUE && contentEnd == Long.MAX_VALUE) {
            contentEnd = position;
        }
        whole = depth == 0;
    }

    private ExportException malformed() {
        return new ExportException(Problem.DAMAGED, "The encrypted message is malformed at byte " + position);
    }
}
