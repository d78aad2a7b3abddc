// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example;

import io.camelcx.simulator.CxSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The simulator instead of the vendors, and an empty folder for orders. Tests have both in fields. */
public final class SimulatedVendors implements QuarkusTestResourceLifecycleManager {

    private CxSimulator simulator;
    private Path orders;

    @Override
    public Map<String, String> start() {
        simulator = CxSimulator.start();
        orders = newFolder();
        String url = simulator.baseUrl().toString();
        return Map.ofEntries(
                Map.entry("GENESYS_BASE_URL", url),
                Map.entry("GENESYS_API_KEY", "demo-api-key"),
                Map.entry("GENESYS_CLIENT_ID", "demo-client"),
                Map.entry("GENESYS_CLIENT_SECRET", "demo-secret"),
                Map.entry("CXONE_BASE_URL", url),
                Map.entry("CXONE_ACCESS_KEY", "demo-access-key"),
                Map.entry("CXONE_SECRET_KEY", "demo-access-secret"),
                Map.entry("EXPERT_SITE_URL", url),
                Map.entry("EXPERT_API_KEY", "demo-server-key"),
                Map.entry("EXPERT_SECRET_KEY", "demo-server-secret"),
                Map.entry("EXPERT_USER", "=admin"),
                Map.entry("orders.directory", orders.toString()),
                Map.entry("cxone.startDate", LocalDate.now(ZoneOffset.UTC).minusDays(3).toString()),
                Map.entry("quarkus.http.test-port", "0"));
    }

    @Override
    public void inject(TestInjector fields) {
        fields.injectIntoFields(simulator, new TestInjector.MatchesType(CxSimulator.class));
        fields.injectIntoFields(orders, new TestInjector.MatchesType(Path.class));
    }

    @Override
    public void stop() {
        simulator.close();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("orders");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
