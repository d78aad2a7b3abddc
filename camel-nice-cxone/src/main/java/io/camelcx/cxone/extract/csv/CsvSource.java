// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read more than once, from any of its bytes on. */
@FunctionalInterface
public interface CsvSource {

    /** Opens it behind so many bytes; the caller closes the stream. */
    InputStream open(long offset) throws IOException;

    /** A file on the disk. */
    static CsvSource of(Path file) {
        return offset -> behind(Files.newInputStream(file), offset);
    }

    /** Bytes in memory. */
    static CsvSource of(byte[] bytes) {
        return offset -> behind(new ByteArrayInputStream(bytes), offset);
    }

    /** The stream without so many bytes at its beginning. */
    static InputStream behind(InputStream stream, long bytes) throws IOException {
        try {
            stream.skipNBytes(bytes);
            return stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }
}
