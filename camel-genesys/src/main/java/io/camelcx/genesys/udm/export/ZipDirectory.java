// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The directory at the end of a zip file, which must name the entries before it, no other ones and all of them. */
final class ZipDirectory {

    private final ZipInput in;
    private final Map<String, ZipContent> entries;
    private final boolean split;
    private final int count;
    private final long begin;

    /**
     * A directory.
     *
     * @param in      behind the first signature
     * @param entries those that were read; the ones that it names are removed
     * @param split   whether it is that of a split zip file
     */
    ZipDirectory(ZipInput in, Map<String, ZipContent> entries, boolean split) {
        this.in = in;
        this.entries = entries;
        this.split = split;
        this.count = entries.size();
        this.begin = in.position() - 4;
    }

    /**
     * Reads it to the end of the zip file.
     *
     * @param first its first signature
     */
    void verify(int first) throws IOException {
        int signature = first;
        while (signature == ZipFormat.DIRECTORY_ENTRY) {
            entry();
            signature = in.readInt();
        }
        if (!entries.isEmpty()) {
            throw damaged("does not name the entry "
                    + new String(
                            entries.keySet().iterator().next().getBytes(StandardCharsets.ISO_8859_1),
                            StandardCharsets.UTF_8));
        }
        long length = in.position() - 4 - begin;
        boolean large = signature == ZipFormat.END_64;
        if (large) {
            end64(length);
            signature = in.readInt();
        }
        if (signature != ZipFormat.END) {
            throw damaged("does not end as it should");
        }
        end(length, large);
        if (!in.atEnd()) {
            throw new ExportException(Problem.DAMAGED, "There is data behind the end of the zip file");
        }
    }

    private void entry() throws IOException {
        in.skip(12);
        int checksum = in.readInt();
        long packed = in.readUnsignedInt();
        long size = in.readUnsignedInt();
        int nameLength = in.readShort();
        int extraLength = in.readShort();
        int commentLength = in.readShort();
        in.skip(8);
        long offset = in.readUnsignedInt();
        String name = new String(in.readBytes(nameLength), StandardCharsets.ISO_8859_1);
        ZipExtra extra = new ZipExtra(in.readBytes(extraLength));
        in.skip(commentLength);
        long realSize = extra.resolve(size);
        long realPacked = extra.resolve(packed);
        ZipContent named = new ZipContent(extra.resolve(offset), realPacked, realSize, checksum);
        ZipContent read = entries.remove(name);
        if (read == null || !read.isSame(named, split)) {
            throw damaged("does not fit its entries");
        }
    }

    private void end64(long length) throws IOException {
        long rest = in.readLong() - 44;
        in.skip(12);
        long onDisk = in.readLong();
        long total = in.readLong();
        long size = in.readLong();
        long offset = in.readLong();
        if (rest < 0 || total != count || size != length || !split && (onDisk != count || offset != begin)) {
            throw damaged("has an end that does not fit it");
        }
        in.skip(rest);
        if (in.readInt() != ZipFormat.LOCATOR) {
            throw damaged("does not end as it should");
        }
        in.skip(16);
    }

    /** If there is an end for zip64, its values are those that count. */
    private void end(long length, boolean large) throws IOException {
        in.skip(4);
        int onDisk = in.readShort();
        int total = in.readShort();
        long size = in.readUnsignedInt();
        long offset = in.readUnsignedInt();
        if (!large && (total != (count & 0xffff) || size != length || !split && (onDisk != total || offset != begin))) {
            throw damaged("has an end that does not fit it");
        }
        in.skip(in.readShort());
    }

    private static ExportException damaged(String what) {
        return new ExportException(Problem.DAMAGED, "The directory of the zip file " + what);
    }
}
