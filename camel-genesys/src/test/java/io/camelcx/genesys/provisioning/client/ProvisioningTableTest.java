// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.provisioning.GenesysProvisioningOperation;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table has what the options and the simulator have. */
class ProvisioningTableTest {

    private static final Set<String> OF_THE_SESSION =
            Set.of("/operations/watch-objects", "/operations/inactivity", "/args");
    private static final Set<String> JOBS = Set.of("importUsers", "exportUsers");

    @Test
    void theOptionHasAllOperations() {
        assertThat(Arrays.stream(GenesysProvisioningOperation.values())
                        .map(Enum::name)
                        .filter(name -> !JOBS.contains(name)))
                .containsExactlyInAnyOrderElementsOf(ProvisioningTable.operations().stream()
                        .map(ProvisioningOperation::name)
                        .toList());
    }

    @Test
    void theSimulatorHasTheSameOperationsButTheDeprecatedOnesOfUsers() {
        List<String> simulated = ApiOperation.table("provisioning").stream()
                .filter(each -> !OF_THE_SESSION.contains(each.path()))
                .filter(each -> !each.path().startsWith("/users"))
                .map(each -> each.method() + " " + each.path() + " " + each.isAsynchronous())
                .toList();
        assertThat(ProvisioningTable.operations().stream()
                        .map(each -> each.call().method() + " " + each.call().path() + " " + each.asynchronous()))
                .containsExactlyInAnyOrderElementsOf(simulated);
    }

    @Test
    void whatTheSimulatorRequiresIsRequired() {
        ApiOperation.table("provisioning").stream()
                .filter(each -> !OF_THE_SESSION.contains(each.path()))
                .filter(each -> !each.path().startsWith("/users"))
                .forEach(each -> assertThat(required(each))
                        .as(each.name())
                        .containsAll(each.required().stream()
                                .map(name -> name.substring(name.indexOf(':') + 1))
                                .filter(name ->
                                        !name.equals("name") || each.path().startsWith("/capacity"))
                                .toList()));
    }

    private static List<String> required(ApiOperation simulated) {
        return ProvisioningTable.operations().stream()
                .filter(each ->
                        (each.call().method() + each.call().path()).equals(simulated.method() + simulated.path()))
                .flatMap(each -> each.call().parameters().stream())
                .filter(parameter -> parameter.required() || parameter.name().equals(ProvisioningTable.AIO_ID))
                .map(parameter -> parameter.name().replaceFirst("^data\\.", ""))
                .toList();
    }
}
