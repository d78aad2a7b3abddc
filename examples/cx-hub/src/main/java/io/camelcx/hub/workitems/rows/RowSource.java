// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A source of rows. */
interface RowSource extends Closeable {

    /**
     * The next row; empty at the end, also when called again. A problem of the content is an invalid row.
     *
     * @throws IOException if the file cannot be read
     */
    Optional<Row> read() throws IOException;
}
