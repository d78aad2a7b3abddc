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
