// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Takes the content of an export, entry by entry. */
public interface RowSink {

    /** Adds a row to the entry, which is begun with its first row and ended by another entry. */
    void row(String entry, ObjectNode row) throws IOException;

    /** Adds an entry that is no list of rows. */
    void file(String entry, byte[] content) throws IOException;
}
