// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrdersTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @Test
    void aLostResponseMakesNoSecondWorkItem(CxSimulator simulator, OpenMediaApi openMedia) {
        GenesysConnection genesys = new GenesysConnection();
        genesys.setBaseUrl(simulator.baseUrl().toString());
        genesys.setApiKey("demo-api-key");

        try (RouteTestBed bed = RouteTestBed.on(simulator)
                .bind("genesys", genesys)
                .routes(routes -> routes.from("direct:orders").to("genesys-openmedia:workitems"))
                .start()) {
            bed.faults()
                    .add(Fault.on("POST", "/nexus/*").times(1).afterHandling().connectionReset());
            assertThat(bed.send("direct:orders", "{\"externalId\":\"order-1\"}").getException())
                    .isNull();
        }
        assertThat(openMedia.created()).isEqualTo(1);
    }
}
