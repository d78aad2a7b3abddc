// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.karaf;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.ServerTls;
import io.camelcx.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The simulator beside Karaf. Apart from the test, whose class is loaded in Karaf too. */
final class SimulatedVendors {

    private SimulatedVendors() {}

    /**
     * Starts a simulator that serves HTTPS and lives as long as this JVM.
     *
     * @param keyStore where to write the key store with its certificate
     * @return the base URL
     */
    static String start(Path keyStore) throws IOException, InterruptedException {
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withTls(ServerTls.selfSigned(keyStore))
                .withCxone(cxone ->
                        cxone.withExtraction(api -> api.withPace(Duration.ZERO).withRunTime(Duration.ZERO)));
        return CxSimulator.start(settings).baseUrl().toString();
    }
}
