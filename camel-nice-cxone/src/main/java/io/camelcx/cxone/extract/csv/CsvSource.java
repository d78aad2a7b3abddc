// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read several times, from any offset. */
@FunctionalInterface
public interface CsvSource {

    /**
     * Opens the file; the caller closes the stream.
     *
     * @param offset the number of bytes to skip
     */
    InputStream open(long offset) throws IOException;

    /** A file on the disk. */
    static CsvSource of(Path file) {
        return offset -> skip(Files.newInputStream(file), offset);
    }

    /** Bytes in memory. */
    static CsvSource of(byte[] bytes) {
        return offset -> skip(new ByteArrayInputStream(bytes), offset);
    }

    /** Skips bytes of a stream; closes it after a failure. */
    static InputStream skip(InputStream stream, long bytes) throws IOException {
        try {
            stream.skipNBytes(bytes);
            return stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }
}
