// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.stream.BulkInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of an entry, which ends only if its length and checksum are those of its header or descriptor. */
final class ZipEntryStream extends BulkInputStream {

    private final ZipInput in;
    private final ZipHeader header;
    private final Inflater inflater;
    private final ZipBudget budget;
    private final boolean lengthKnown;
    private final CRC32 checksum = new CRC32();
    private final long begin;
    private int given;
    private long size;
    private long packedLength;
    private boolean ended;

    ZipEntryStream(ZipInput in, ZipHeader header, Inflater inflater, ZipBudget budget) {
        this.in = in;
        this.header = header;
        this.inflater = inflater;
        this.budget = budget;
        this.begin = in.position();
        this.lengthKnown = !header.hasDescriptor() || header.method() == ZipFormat.STORED;
        inflater.reset();
    }

    /** Length, compressed length and checksum as they were read. */
    ZipContent content() {
        return new ZipContent(header.offset(), packedLength, size, (int) checksum.getValue());
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (ended || count == 0) {
            return ended ? -1 : 0;
        }
        int read = header.method() == ZipFormat.STORED ? copy(bytes, offset, count) : inflate(bytes, offset, count);
        if (read < 0) {
            verify();
            ended = true;
            return -1;
        }
        size += read;
        checksum.update(bytes, offset, read);
        budget.add(header, read, size, packed() + given - inflater.getRemaining());
        return read;
    }

    private int copy(byte[] bytes, int offset, int count) throws IOException {
        long left = header.packed() - size;
        return left == 0 ? -1 : in.read(bytes, offset, (int) Math.min(count, left));
    }

    private int inflate(byte[] bytes, int offset, int count) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(bytes, offset, count);
                if (read > 0) {
                    return read;
                }
                if (inflater.finished() || inflater.needsDictionary()) {
                    in.advance(given - inflater.getRemaining());
                    given = 0;
                    if (!inflater.finished()) {
                        throw damaged("needs a dictionary");
                    }
                    return -1;
                }
                in.advance(given);
                given = 0;
                given = in.give(inflater, lengthKnown ? left() : Long.MAX_VALUE);
            }
        } catch (DataFormatException malformed) {
            throw new ExportException(
                    Problem.DAMAGED, header.place() + " is damaged: " + malformed.getMessage(), malformed);
        }
    }

    private long left() throws ExportException {
        long left = header.packed() - packed();
        if (left <= 0) {
            throw damaged("is longer than its header says");
        }
        return left;
    }

    private long packed() {
        return in.position() - begin;
    }

    private void verify() throws IOException {
        packedLength = packed();
        int read = (int) checksum.getValue();
        if (lengthKnown && (packedLength != header.packed() || size != header.size())) {
            throw damaged("has not the length that its header says");
        }
        if (!header.hasDescriptor()) {
            if (read != header.checksum()) {
                throw damaged("has not the checksum of its header");
            }
        } else if (!ZipDescriptor.skip(in, packedLength, size, read)) {
            if (header.method() == ZipFormat.STORED && size == 0) {
                throw new ExportException(
                        Problem.UNSUPPORTED,
                        header.place() + " is stored without its length, which only the directory has");
            }
            throw damaged("has not the length or checksum of its descriptor");
        }
    }

    private ExportException damaged(String what) {
        return new ExportException(Problem.DAMAGED, header.place() + " " + what);
    }
}
