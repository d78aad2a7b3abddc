// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vendor's own JavaScript clients work with the simulator. They need Node.js and npm; without, the tests are skipped. */
class VendorClientsTest {
    private static CxSimulator simulator;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() {
        NodeProgram.problem().ifPresent(problem -> abort("The vendor's clients are not run. " + problem));
        simulator = CxSimulator.start(SimulatorSettings.defaults().withLive(false));
        environment = Map.of(
                "BASE_URL", simulator.baseUrl().toString(),
                "TOKEN_ONE", token("agent1"),
                "TOKEN_TWO", token("agent2"));
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void twoAgentsCallEachOther() throws Exception {
        assertThat(run("workspace.js").toString())
                .isEqualTo(
                        "{\"user\":\"agent1\",\"known\":1,\"left\":0,\"userData\":[\"case=42\",\"topic=bill\"],\"target\":\"agent2\"}");
        assertThat(simulator.journal().count("POST", "/workspace/v3/voice/make-call"))
                .isEqualTo(1);
    }

    @Test
    void usersAreListedCreatedImportedAndExported() throws Exception {
        assertThat(run("provisioning.js").toString())
                .isEqualTo(
                        "{\"listed\":5,\"firstName\":\"Anna\",\"found\":[\"ann\"],\"skills\":1,\"imported\":1,\"progress\":1,"
                                + "\"file\":\"userName,lastName\\r\\nann,Lee\\r\\n\"}");
        assertThat(simulator.genesys().users().signIn("ann", "secret")).isPresent();
    }

    @Test
    void aStatisticIsUpdated() throws Exception {
        assertThat(run("statistics.js").toString()).isEqualTo("{\"subscribed\":1,\"update\":true}");
    }

    @Test
    void theTablesHaveTheOperationsOfTheClients() throws Exception {
        JsonNode clients = run("operations.js");

        assertThat(operations("workspace"))
                .isSubsetOf(union(
                        clients.path("workspace"),
                        // Younger than the client, or served by the vendor without being in it.
                        Set.of(
                                "POST /voice/activate",
                                "POST /voice/deactivate",
                                "POST /media/activate",
                                "POST /media/deactivate",
                                "GET /version")));
        assertThat(operations("provisioning"))
                .isSubsetOf(union(
                        clients.path("provisioning"),
                        Set.of("GET /args", "GET /export-users/", "DELETE /statistic-definitions/{}/{}")));
    }

    private static Set<String> operations(String api) {
        Set<String> operations = new TreeSet<>();
        ApiOperation.table(api)
                .forEach(operation -> operations.add(plain(operation.method() + " " + operation.path())));
        return operations;
    }

    private static Set<String> union(JsonNode clients, Set<String> more) {
        Set<String> all = new TreeSet<>(more);
        clients.forEach(operation -> all.add(plain(operation.asText())));
        return all;
    }

    /** Without the names of variables; the client has operations of its own for chat. */
    private static String plain(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}").replace("/media/chat/", "/media/{}/");
    }

    private static JsonNode run(String script) throws JsonProcessingException {
        NodeProgram.Result result = NodeProgram.prepared().run(script, environment);
        assertThat(result.exit()).as(result.output()).isZero();
        String line = result.output()
                .lines()
                .filter(text -> text.startsWith("RESULT "))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readTree(line.substring("RESULT ".length()));
    }

    private static String token(String user) {
        return new SimulatorClient(simulator)
                .header("x-api-key", "demo-api-key")
                .token("grant_type=password&username=" + user + "&password=" + user)
                .json()
                .path("access_token")
                .asText();
    }
}
