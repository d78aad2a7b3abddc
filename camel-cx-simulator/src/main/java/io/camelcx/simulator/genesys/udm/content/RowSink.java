// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.content;

import java.io.IOException;

/** Takes the content of an export, entry by entry. */
public interface RowSink {

    /** Adds a line to the entry, which is begun with its first line and ended by another entry. */
    void row(String entry, byte[] line) throws IOException;

    /** Adds an entry that is no list of rows. */
    void file(String entry, byte[] content) throws IOException;
}
