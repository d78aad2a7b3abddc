/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
