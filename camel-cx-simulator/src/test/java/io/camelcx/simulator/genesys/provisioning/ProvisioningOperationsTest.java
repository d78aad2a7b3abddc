// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the table is answered, and refuses what lacks its required fields. */
class ProvisioningOperationsTest {
    private static final Map<String, String> FILES = Map.of(
            "importFile", "csvfile",
            "validateImportFile", "csvfile",
            "recCertCheck", "certificate_file",
            "recCertCheckKey", "key_file",
            "postImportStatisticDefinitions", "statistic-definitions",
            "postStorage", "storage_file",
            "recCertPost", "key_file");
    private static final String CSV = "Action,userName,firstName,lastName,password\r\nmodify,agent2,,New,\r\n";
    private static final String ALL_FIELDS = """
            {"types":["users"],"fields":["userName"],"fileName":"f","personDBIDs":["1001"],"filterParameters":{},
            "data":{"userName":"%s","firstName":"F","lastName":"L","password":"p","dbid":1003,"options":{},"name":"n","csv":"%s",
            "statisticDefinitions":[],"resetTime":"00:00","location":"/"}}""";

    private static CxSimulator simulator;
    private static ProvisioningClient client;

    @BeforeAll
    static void start() throws Exception {
        simulator = CxSimulator.start(SimulatorSettings.defaults().withLive(false));
        client = ProvisioningClient.initialized(simulator);
        client.post("/login", "{\"data\":{\"name\":\"agent1\",\"password\":\"agent1\"}}");
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        simulator.close();
    }

    static Stream<ApiOperation> operations() {
        return ApiOperation.table("provisioning").stream();
    }

    static Stream<ApiOperation> operationsWithRequirements() {
        return operations().filter(operation -> !operation.required().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isAnswered(ApiOperation operation) {
        String user = "user-" + operation.name();
        String dbid = client.post("/users", ALL_FIELDS.formatted(user, ""))
                .json()
                .at("/data/id")
                .asText();
        String rule = client.post("/capacity-rules", "{\"data\":{\"name\":\"r\"}}")
                .json()
                .at("/data/scriptDBID")
                .asText();
        String export = client.post("/export-users", ALL_FIELDS.formatted("x", ""))
                .json()
                .at("/data/id")
                .asText();
        String path = operation
                        .path()
                        .replace("{dbid}", dbid)
                        .replace("{script_dbid}", rule)
                        .replace("{object_type}", "skills")
                        .replace("{type}", "Agent")
                        .replace("{object}", "agent1")
                + "?_aioId=op&dbids=1&adminName=a&tenantName=t&name=n&alias=a&id=" + export;
        String more = "--abc\r\nContent-Disposition: form-data; name=\"certificate_file\"; filename=\"c\"\r\n\r\nc\r\n";
        String body = ALL_FIELDS.formatted("other-" + operation.name(), CSV.replace("\r\n", "\\n"));

        Reply reply = FILES.containsKey(operation.name())
                ? client.upload(path, FILES.get(operation.name()), CSV, more)
                : client.send(operation.method(), path, operation.method().equals("GET") ? "" : body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/status/code").asInt(-1)).isEqualTo(operation.code());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithRequirements")
    void refusesWhatLacksARequiredField(ApiOperation operation) {
        String required = operation.required().get(0);

        Reply reply = client.send(
                operation.method(),
                operation.path().replaceAll("\\{[^}]*}", "1001"),
                operation.method().equals("GET") ? "" : "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/status/message").asText())
                .isEqualTo(required.substring(required.indexOf(':') + 1) + " is missing");
    }
}
