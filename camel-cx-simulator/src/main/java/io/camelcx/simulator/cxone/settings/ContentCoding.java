// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

/** How the bytes of a file are coded on their way, whatever the answer's headers say. */
public enum ContentCoding {
    /** As they are. */
    IDENTITY,
    /** gzip (RFC 1952), of one member or of several. */
    GZIP,
    /** Brotli (RFC 7932), of uncompressed blocks. */
    BR,
    /** Zstandard (RFC 8878), of uncompressed blocks. */
    ZSTD
}
