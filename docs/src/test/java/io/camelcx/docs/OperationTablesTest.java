// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.udm.client.UdmTable;
import org.junit.jupiter.api.Test;

/** Run with {@code -Ddocs.update} to write the tables into the pages. */
class OperationTablesTest {

    @Test
    void theOperationsOfGenesysUdmAreThoseOfItsTable() {
        String page = "genesys-udm.md";
        String table = new OperationTables(UdmTable.operations()).table();
        if (System.getProperty("docs.update") != null) {
            MarkdownPage.read(page).withGenerated("operations", table).write();
        }
        assertThat(MarkdownPage.read(page).generated("operations"))
                .as("operations of %s: run this test with -Ddocs.update to bring the page up to date", page)
                .isEqualTo(table);
    }
}
