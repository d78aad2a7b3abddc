// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import io.camelcx.genesys.udm.client.UdmTable;
import io.camelcx.genesys.workspace.client.ExpectedOutcome;
import io.camelcx.genesys.workspace.client.WorkspaceOperation;
import io.camelcx.genesys.workspace.client.WorkspaceTable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Run with {@code -Ddocs.update} to write the tables into the pages. */
class OperationTablesTest {

    @Test
    void theOperationsOfGenesysUdmAreThoseOfItsTable() {
        check("genesys-udm.md", new OperationTables(UdmTable.operations()).table());
    }

    @Test
    void theOperationsOfGenesysWorkspaceAreThoseOfItsTable() {
        String rows = WorkspaceTable.operations().stream()
                .map(OperationTablesTest::row)
                .collect(Collectors.joining());
        check(
                "genesys-workspace.md",
                "| `operation` | Request | Required | Optional | Outcome |\n| --- | --- | --- | --- | --- |\n" + rows);
    }

    @Test
    void theOperationsOfGenesysProvisioningAreThoseOfItsTable() {
        String rows = ProvisioningTable.operations().stream()
                .map(operation -> row(operation.call(), operation.asynchronous() ? "notification" : "the response"))
                .collect(Collectors.joining());
        check(
                "genesys-provisioning.md",
                "| `operation` | Request | Required | Optional | Outcome |\n| --- | --- | --- | --- | --- |\n" + rows);
    }

    private static String row(WorkspaceOperation operation) {
        return row(
                operation.call(),
                operation.outcome().map(ExpectedOutcome::messageType).orElse("the response"));
    }

    private static String row(ApiOperation call, String outcome) {
        return "| `" + call.name() + "` | `" + call.method() + " " + call.path() + "` | "
                + OperationTables.parameters(call, true).replace("data.", "") + " | "
                + OperationTables.parameters(call, false)
                        .replace("data.", "")
                        .replaceAll("(, )?`operationId` \\(body\\)|`_aioId`(, )?|(, )?`download`", "")
                + " | " + outcome + " |\n";
    }

    private static void check(String page, String table) {
        if (System.getProperty("docs.update") != null) {
            MarkdownPage.read(page).withGenerated("operations", table).write();
        }
        assertThat(MarkdownPage.read(page).generated("operations"))
                .as("operations of %s: run this test with -Ddocs.update to bring the page up to date", page)
                .isEqualTo(table);
    }
}
