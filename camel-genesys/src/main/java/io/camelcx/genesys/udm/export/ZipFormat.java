// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.util.HexFormat;

/** Signatures and values of the zip format (APPNOTE 6.3), as little-endian numbers. */
final class ZipFormat {

    static final int ENTRY = 0x04034b50;
    static final int DIRECTORY_ENTRY = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int LOCATOR = 0x07064b50;

    /** Before a data descriptor, and at the begin of a split zip file. */
    static final int DESCRIPTOR = 0x08074b50;

    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** The flags: encrypted, a descriptor follows, the name is in UTF-8. */
    static final int FLAG_ENCRYPTED = 1;

    static final int FLAG_DESCRIPTOR = 1 << 3;
    static final int FLAG_UTF_8 = 1 << 11;

    /** Stands for a value that is in the extra field for zip64. */
    static final long IN_EXTRA = 0xffffffffL;

    static final int EXTRA_64 = 1;

    private ZipFormat() {}

    /** Refuses what is no zip file by its first bytes. */
    static void requireBegin(byte[] start) throws ExportException {
        byte[] signature = {'P', 'K'};
        for (int i = 0; i < signature.length; i++) {
            if (i >= start.length || start[i] != signature[i]) {
                throw new ExportException(
                        Problem.NOT_ZIP,
                        "What was decrypted is no zip file: it begins with the bytes "
                                + HexFormat.of().formatHex(start, 0, Math.min(8, start.length)));
            }
        }
    }
}
