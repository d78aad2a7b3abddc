// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

/**
 * How much an export may contain. Nothing is held in memory but the list of a zip file's entries and one line.
 *
 * @param entries    the most entries of a zip file; an entry takes some 200 bytes of memory
 * @param entrySize  the most bytes of an entry, uncompressed
 * @param totalSize  the most bytes of all entries of a zip file, uncompressed
 * @param ratio      the most uncompressed bytes for a compressed one, of all that was read of an entry or a zip file after 64 MiB
 * @param lineLength the most bytes of a line
 */
public record ExportLimits(int entries, long entrySize, long totalSize, int ratio, int lineLength) {

    static final int RATIO_FROM = 64 << 20;

    /** For exports of years: a million entries, 256 GiB an entry, 1 TiB in total, a ratio of 250, lines of 64 MiB. */
    public static final ExportLimits DEFAULT = new ExportLimits(1_000_000, 256L << 30, 1L << 40, 250, 64 << 20);

    /**
     * Limits.
     *
     * @throws IllegalArgumentException if one is less than 1
     */
    public ExportLimits {
        require("entries", entries);
        require("entrySize", entrySize);
        require("totalSize", totalSize);
        require("ratio", ratio);
        require("lineLength", lineLength);
    }

    private static void require(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
        }
    }
}
