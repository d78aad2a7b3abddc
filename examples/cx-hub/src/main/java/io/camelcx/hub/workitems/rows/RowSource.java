// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where rows come from. */
interface RowSource extends Closeable {

    /**
     * The next row; empty at the end and ever after. What is wrong with the file is told by a bad row: only the disk makes
     * this fail.
     */
    Optional<Row> read() throws IOException;
}
