// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The body of a request. Only {@link #of(byte[])} holds it in memory; every other body is read while it is sent.
 *
 * <p>A body that can be opened again is sent again by a retry, a renewed token and a redirect, where these are allowed. One that cannot is
 * sent once; until its first byte is read, it counts as not sent.
 */
public sealed interface RequestBody permits BytesBody, StreamBody, MultipartBody {

    /** Opens the content of a body. */
    @FunctionalInterface
    interface Source {

        /** The content, from its first byte. It is closed after it was read. */
        InputStream open() throws IOException;
    }

    /** The number of bytes; empty if it is not known. Then the body is sent in chunks. */
    OptionalLong length();

    /** Whether it can be read, as often as necessary or at least once. */
    boolean isAvailable();

    /** Whether it can be read more than once. */
    boolean isReopenable();

    /**
     * Writes the content.
     *
     * @throws UnreadableBodyException if it cannot be read, or has another length than {@link #length()}
     * @throws IOException if {@code target} fails
     */
    void writeTo(OutputStream target) throws IOException;

    /** Bytes, which must not be changed from now on. */
    static RequestBody of(byte[] bytes) {
        return new BytesBody(bytes);
    }

    /**
     * A file.
     *
     * @throws IOException if there is no such file
     */
    static RequestBody of(Path file) throws IOException {
        return reopenable(() -> Files.newInputStream(file), OptionalLong.of(Files.size(file)));
    }

    /** A content that can be opened again and again. */
    static RequestBody reopenable(Source source, OptionalLong length) {
        return StreamBody.reopenable(source, length);
    }

    /** A stream, which can be read only once. */
    static RequestBody once(InputStream stream, OptionalLong length) {
        return StreamBody.once(stream, length);
    }
}
