// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;

/** What a zip file may still contain. */
final class ZipBudget {

    private final ExportLimits limits;
    private int entries;
    private long total;

    ZipBudget(ExportLimits limits) {
        this.limits = limits;
    }

    void addEntry() throws ExportException {
        if (++entries > limits.entries()) {
            throw tooLarge("The zip file has more than " + limits.entries() + " entries");
        }
    }

    /**
     * Adds what was read of an entry.
     *
     * @param size   of the entry until now
     * @param packed of what it was compressed
     */
    void add(ZipHeader entry, int count, long size, long packed) throws ExportException {
        total += count;
        if (size > limits.entrySize()) {
            throw tooLarge(entry.place() + " is longer than " + limits.entrySize() + " bytes");
        }
        if (total > limits.totalSize()) {
            throw tooLarge("The entries of the zip file are longer than " + limits.totalSize() + " bytes");
        }
        if (size > ExportLimits.RATIO_FROM && size / limits.ratio() > packed) {
            throw tooLarge(entry.place() + " is compressed by more than " + limits.ratio() + " to 1");
        }
    }

    /**
     * After an entry.
     *
     * @param position how much of the zip file has been read
     */
    void check(long position) throws ExportException {
        if (total > ExportLimits.RATIO_FROM && total / limits.ratio() > position) {
            throw tooLarge("The zip file is compressed by more than " + limits.ratio() + " to 1");
        }
    }

    private static ExportException tooLarge(String message) {
        return new ExportException(Problem.TOO_LARGE, message);
    }
}
