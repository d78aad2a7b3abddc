// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static io.camelcx.quarkus.deployment.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTestResource(SimulatedVendors.class)
class CxoneTest {

    /** A route of QM Workflows, and its connection. */
    static final String ROUTE = """
            camel.main.routes-include-pattern = classpath:routes/cxone.yaml
            camel.beans.cxone = #class:io.camelcx.cxone.CxoneConnection
            camel.beans.cxone.baseUrl = ${simulator.url}
            camel.beans.cxone.accessKey = demo-access-key
            camel.beans.cxone.secretKey = demo-access-secret
            camel.beans.cxone.submitInterval = 1ms
            camel.beans.cxone.http.responseTimeout = PT20S
            """;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root ->
                    root.addClasses(Received.class, Waiting.class).addAsResource("cxone.yaml", "routes/cxone.yaml"))
            .withConfiguration(ROUTE);

    @Inject
    Received received;

    @Test
    void aConnectionCanBeWrittenInApplicationProperties() {
        await().until(() -> !received.bodies().isEmpty());
        assertThat(received.bodies().get(0)).contains("Segment ID");
    }
}
