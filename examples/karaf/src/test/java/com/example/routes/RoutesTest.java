// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.routes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The routes as they are, in a plain Camel context beside the simulator. */
class RoutesTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .with(settings -> settings.withCxone(cxone -> cxone.withExtraction(api -> api.withRunTime(Duration.ZERO))));

    @TempDir
    Path folder;

    private String webhooks;

    @BeforeEach
    void freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            webhooks = "http://localhost:" + socket.getLocalPort();
        }
    }

    private RouteTestBed routes(CxSimulator simulator, String name) throws IOException {
        String url = simulator.baseUrl().toString();
        return RouteTestBed.on(simulator)
                .property("genesys.baseUrl", url)
                .property("genesys.apiKey", "demo-api-key")
                .property("genesys.clientId", "demo-client")
                .property("genesys.clientSecret", "demo-secret")
                .property("genesys.agents", "agent1")
                .property("genesys.agentsTo", "seda:kept")
                .property("genesys.workItems", folder.resolve("work-items").toString())
                .property("genesys.workItemsTo", "log:workItems")
                .property("genesys.contactCenterId", "0ff723ff-6c6f-44e0-9ce3-ce579337eadd")
                .property("genesys.channelSecret", "demo-channel-secret")
                .property("genesys.webhookServer", "netty-http:" + webhooks)
                .property("genesys.messagesTo", "seda:kept")
                .property("cxone.baseUrl", url)
                .property("cxone.accessKey", "demo-access-key")
                .property("cxone.secretKey", "demo-access-secret")
                .property(
                        "cxone.startDate",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1).toString())
                .property("cxone.position", folder.resolve("cxone.position").toString())
                .property("cxone.workflowsTo", "seda:kept")
                .property("expert.siteUrl", url)
                .property("expert.apiKey", "demo-server-key")
                .property("expert.secretKey", "demo-server-secret")
                .property("expert.user", "=admin")
                .property("expert.position", folder.resolve("expert.position").toString())
                .property("expert.pagesTo", "seda:kept")
                .route("kept", "seda:kept")
                .yaml(Files.readString(Path.of("src/main/resources/routes", name)))
                .start();
    }

    @Test
    void valuesOfAgentsAreJson(CxSimulator simulator) throws Exception {
        try (RouteTestBed bed = routes(simulator, "genesys.yaml")) {
            bed.awaitReceived(2);
            assertTrue(bed.received().get(0).body(String.class).contains("agent1"));
        }
    }

    @Test
    void aFileBecomesOneWorkItem(CxSimulator simulator, OpenMediaApi openMedia) throws Exception {
        Path files = Files.createDirectories(folder.resolve("work-items"));
        Files.writeString(files.resolve("order-1.json"), "{\"subject\": \"hello\"}");
        try (RouteTestBed bed = routes(simulator, "genesys.yaml")) {
            Path done = files.resolve(".camel/order-1.json");
            await().until(() -> Files.exists(done));
            assertEquals(1, openMedia.created());
        }
    }

    @Test
    void aMessageOfAnAgentArrivesByWebhook(CxSimulator simulator) throws Exception {
        try (RouteTestBed bed = routes(simulator, "genesys.yaml")) {
            URI webhook = URI.create(webhooks + "/genesys-messaging/0123456789");
            simulator.genesys().webhooks().registerMessages("0123456789", webhook);
            simulator.genesys().messaging().write("0123456789", "16504661149", "Agent message text");
            await().until(() -> bed.received().stream()
                    .anyMatch(message -> message.body(String.class).contains("Agent message text")));
        }
    }

    @Test
    void aDayOfWorkflowsIsAFile(CxSimulator simulator) throws Exception {
        try (RouteTestBed bed = routes(simulator, "cxone.yaml")) {
            bed.awaitReceived(1);
            assertTrue(bed.received().get(0).header("CamelFileName", String.class).endsWith(".csv"));
        }
    }

    @Test
    void pagesAreJson(CxSimulator simulator) throws Exception {
        try (RouteTestBed bed = routes(simulator, "expert.yaml")) {
            bed.awaitReceived(1);
            assertTrue(bed.received().get(0).body(String.class).startsWith("{"));
        }
    }
}
