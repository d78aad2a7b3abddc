// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.workspace.GenesysWorkspaceOperation;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table has what the options and the simulator have. */
class WorkspaceTableTest {

    private static final Set<String> OF_THE_SESSION =
            Set.of("initializeWorkspace", "login", "logoutRedirect", "authKeepAlive");

    @Test
    void theOptionHasAllOperations() {
        assertThat(WorkspaceTable.operations().stream().map(WorkspaceOperation::name))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(GenesysWorkspaceOperation.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void theSimulatorHasTheSameOperations() {
        List<String> simulated = ApiOperation.table("workspace").stream()
                .filter(each -> !OF_THE_SESSION.contains(each.name()))
                .map(each -> each.name() + " " + each.method() + " " + each.path())
                .toList();
        assertThat(WorkspaceTable.calls().stream().map(each -> each.name() + " " + each.method() + " " + each.path()))
                .containsExactlyInAnyOrderElementsOf(simulated);
    }
}
