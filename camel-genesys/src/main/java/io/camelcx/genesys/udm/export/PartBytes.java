// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.stream.BulkInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The bytes of the parts of an export as encrypted messages, each of which ends with a part. The next part is opened only if one has been read and
 * the message is not whole.
 */
final class PartBytes extends BulkInputStream {

    private static final int BUFFER = 1 << 16;

    private final Iterator<ExportPart> parts;
    private InputStream current = InputStream.nullInputStream();
    private String name = "";
    private boolean open;
    private boolean ended = true;
    private BooleanSupplier whole = () -> false;

    PartBytes(List<ExportPart> parts) {
        this.parts = parts.iterator();
    }

    /** Goes on to the next message, which begins with the next part; returns its first bytes. */
    byte[] next() throws IOException {
        whole = () -> false;
        ended = false;
        return open(parts.next());
    }

    /** Says when the message is whole, as soon as that is known. */
    void until(BooleanSupplier end) {
        this.whole = end;
    }

    /** The part that is being read, or was read last. */
    String name() {
        return name;
    }

    /** Whether there are parts that have not been opened. */
    boolean hasMore() {
        return parts.hasNext();
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        while (!ended) {
            if (!open) {
                if (!parts.hasNext()) {
                    break;
                }
                continueWith(parts.next());
            }
            int read = current.read(bytes, offset, count);
            if (read >= 0) {
                return read;
            }
            close();
            ended = whole.getAsBoolean();
        }
        ended = true;
        return -1;
    }

    private void continueWith(ExportPart part) throws IOException {
        String before = name;
        if (MessageForm.begins(open(part))) {
            name = before;
            throw new ExportException(Problem.TRUNCATED, "The file is cut: a new message begins with " + part.name());
        }
    }

    private byte[] open(ExportPart part) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(part.source().open(), BUFFER);
        current = stream;
        open = true;
        name = part.name();
        byte[] start = MessageForm.start(stream);
        if (start.length == 0) {
            throw new ExportException(Problem.TRUNCATED, "The file is empty");
        }
        return start;
    }

    /** Closes the part that is open. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            current.close();
        }
    }
}
