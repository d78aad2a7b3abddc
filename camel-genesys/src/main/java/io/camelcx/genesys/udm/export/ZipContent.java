// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

/**
 * What is known of an entry after it has been read, and what the directory says of it.
 *
 * @param offset   where its header begins
 * @param packed   its compressed length
 * @param size     its length
 * @param checksum CRC-32
 */
record ZipContent(long offset, long packed, long size, int checksum) {

    /** Those of a split zip file begin at an offset within a part. */
    boolean isSame(ZipContent other, boolean split) {
        return packed == other.packed
                && size == other.size
                && checksum == other.checksum
                && (split || offset == other.offset);
    }
}
