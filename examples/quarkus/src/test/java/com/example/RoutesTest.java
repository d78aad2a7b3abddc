// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camelcx.simulator.CxSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SimulatedVendors.class)
class RoutesTest {

    /** Only ends a hang. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    CxSimulator simulator;

    Path orders;

    @TestHTTPResource("/q/health/ready")
    URI health;

    @TestHTTPResource("/q/metrics")
    URI metrics;

    @Test
    void agentsArrive() {
        awaitDelivered("camelcx_genesys_stats_delivered_total", "agents");
    }

    @Test
    void workflowsArrive() {
        awaitDelivered("camelcx_cxone_extract_windows_total", "qmWorkflows");
    }

    @Test
    void pagesArrive() {
        awaitDelivered("camelcx_expert_pages_delivered_total", "pages");
    }

    @Test
    void aFileBecomesAWorkItem() throws IOException {
        Path written = Files.writeString(orders.resolve("order-1.tmp"), "{\"amount\": 12.5}");
        Files.move(written, orders.resolve("order-1.json"), StandardCopyOption.ATOMIC_MOVE);

        await().atMost(LIMIT)
                .until(() -> simulator
                        .genesys()
                        .openMedia()
                        .find("workitems", "order-1")
                        .isPresent());
        assertEquals(1, simulator.genesys().openMedia().created());
    }

    @Test
    void theConsumersAreReady() {
        await().atMost(LIMIT).until(() -> get(health).statusCode() == 200);

        String checks = get(health).body();
        for (String route : new String[] {"agents", "qmWorkflows", "pages"}) {
            assertTrue(checks.contains("\"consumer:" + route + "\": \"UP\""), checks);
        }
    }

    private void awaitDelivered(String meter, String route) {
        Pattern aboveZero = Pattern.compile(meter + "\\{[^}]*route=\"" + route + "\"[^}]*\\} [1-9]");
        await().atMost(LIMIT).until(() -> aboveZero.matcher(get(metrics).body()).find());
    }

    private static HttpResponse<String> get(URI address) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
