// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A simulator for an application, which finds it by {@code simulator.url} and {@code simulator.dataUrl}; three days ago is {@code simulator.startDate}. */
public final class SimulatedVendors implements QuarkusTestResourceLifecycleManager {

    private CxSimulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withCxone(cxone ->
                        cxone.withExtraction(api -> api.withPace(Duration.ZERO).withRunTime(Duration.ofMillis(10))))
                .withExpert(expert -> expert.withSite(site -> site.withPages(5))));
        return Map.of(
                "simulator.url",
                simulator.baseUrl().toString(),
                "simulator.dataUrl",
                simulator.cxcom().dataUrl().toString(),
                "simulator.cxToken",
                simulator.cxcom().authorization().issueToken("demo"),
                "simulator.startDate",
                LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
    }

    @Override
    public void stop() {
        simulator.close();
    }
}
