// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.io.IOException;
import java.io.InputStream;

/**
 * A downloaded file: a whole export, or a part of it.
 *
 * @param name   the file's name
 * @param source opens it, once, when the part before it has been read
 */
public record ExportPart(String name, Source source) {

    /** Where the bytes of a part come from. */
    @FunctionalInterface
    public interface Source {

        /** Opens the stream, which the caller closes. */
        InputStream open() throws IOException;
    }
}
