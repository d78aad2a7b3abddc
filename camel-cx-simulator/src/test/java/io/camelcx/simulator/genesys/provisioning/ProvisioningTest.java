// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users, their import and export, outcomes by CometD, watched objects, and the session. */
class ProvisioningTest {
    private static final String ANN = """
            {"data":{"userName":"ann","firstName":"Ann","lastName":"Lee","password":"secret","skills":[{"name":"Dutch","level":3}]}}""";

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(clock));

    private final ProvisioningApi provisioning = simulator.genesys().provisioning();

    @AutoClose
    private ProvisioningClient client;

    @BeforeEach
    void session() throws Exception {
        client = ProvisioningClient.initialized(simulator);
    }

    @Test
    void aRequestWithoutASessionIsCode520() {
        SimulatorClient stranger = SimulatorClient.signedIn(simulator);
        assertThat(stranger.get("/provisioning/v3/users").status()).isEqualTo(403);
        provisioning.change(api -> api.withLostStatus(401));
        Reply refused = stranger.get("/provisioning/v3/options");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body())
                .isEqualTo(
                        "{\"status\":{\"code\":520,\"message\":\"Unauthorized\"},\"statusCode\":21,\"statusMessage\":\"Unauthorized\"}");

        provisioning.dropSessions();
        assertThat(client.get("/users").json().at("/status/code").asInt()).isEqualTo(520);
    }

    @Test
    void aSessionIsOpenedByNameAndEnded() {
        SimulatorClient old = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");
        assertThat(old.post("/provisioning/v3/initialize-provisioning", "").status())
                .isEqualTo(401);
        assertThat(old.post("/provisioning/v3/login", "{\"data\":{\"name\":\"agent1\",\"password\":\"no\"}}")
                        .status())
                .isEqualTo(401);
        assertThat(old.post("/provisioning/v3/login", "{\"data\":{\"name\":\"agent1\",\"password\":\"agent1\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(old.get("/provisioning/v3/users/me")
                        .json()
                        .at("/data/user/DBID")
                        .asText())
                .isEqualTo("1001");

        old.post("/provisioning/v3/logout", "");

        assertThat(old.get("/provisioning/v3/users/me").status()).isEqualTo(403);
    }

    @Test
    void usersAreListedByPages() {
        JsonNode page =
                client.get("/users?limit=3&offset=1&sortBy=userName").json().path("data");

        assertThat(page.path("totalCount").asInt()).isEqualTo(21);
        assertThat(page.path("users"))
                .extracting(user -> user.path("userName").asText())
                .containsExactly("agent10", "agent11", "agent12");
        assertThat(client.get("/users?filterName=FirstNameOrLastNameMatches&filterParameters=demo")
                        .json()
                        .at("/data/totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/users?limit=x").status()).isEqualTo(400);
    }

    @Test
    void aUserIsCreatedAndSignsIn() {
        JsonNode data = client.post("/users", ANN).json().path("data");

        assertThat(data.at("/person/DBID").asText()).isEqualTo(data.path("id").asText());
        assertThat(data.path("person").has("password")).isFalse();
        assertThat(signIn("ann", "secret")).isEqualTo(200);
        assertThat(client.post("/users", ANN).status()).isEqualTo(409);
        assertThat(client.get("/objects/skills?search_term=Dutch")
                        .json()
                        .at("/data/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anUpdateKeepsThePasswordThatItDoesNotGive() {
        String id = create();

        Reply updated = client.send("PUT", "/users/" + id, """
                {"data":{"userName":"ann","firstName":"Anna","lastName":"Lee","skills":[{"name":"French","level":2},{"name":"Dutch","level":""}]}}""");

        assertThat(updated.status()).as(updated.body()).isEqualTo(200);
        assertThat(signIn("ann", "secret")).isEqualTo(200);
        JsonNode user = client.get("/users/" + id).json().at("/data/user");
        assertThat(user.path("firstName").asText()).isEqualTo("Anna");
        assertThat(user.path("skills").toString()).isEqualTo("[{\"name\":\"French\",\"level\":2}]");

        client.send("PUT", "/users/" + id, """
                {"data":{"userName":"ann","firstName":"Anna","lastName":"Lee","password":"other","deletedSkills":["French"]}}""");
        assertThat(signIn("ann", "secret")).isEqualTo(400);
        assertThat(signIn("ann", "other")).isEqualTo(200);
        assertThat(client.get("/users/" + id).json().at("/data/user/skills")).isEmpty();
    }

    @Test
    void aUserIsDeleted() {
        String id = create();

        assertThat(client.rest().delete("/provisioning/v3/users/" + id).status())
                .isEqualTo(200);

        assertThat(client.get("/users/" + id).status()).isEqualTo(404);
        assertThat(signIn("ann", "secret")).isEqualTo(400);
        assertThat(client.post("/users", ANN.replace("\"skills\"", "\"accessGroups\":[\"Nobody\"],\"skills\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anOutcomeHasItsResultAsText() throws Exception {
        Reply accepted = client.post("/operations/get-users?_aioId=op-1&limit=2", "");
        assertThat(accepted.body()).isEqualTo("{\"status\":{\"code\":1}}");

        JsonNode outcome = await().until(() -> client.messages("operations"), found -> !found.isEmpty())
                .get(0)
                .path("data");
        assertThat(outcome.path("id").asText()).isEqualTo("op-1");
        JsonNode result = new ObjectMapper().readTree(outcome.at("/data/data").textValue());
        assertThat(result.at("/data/users")).hasSize(2);
        assertThat(result.at("/data/totalCount").asInt()).isEqualTo(21);
        assertThat(client.post("/operations/get-users", "").status()).isEqualTo(400);

        provisioning.change(api -> api.withResultsAsText(false));
        client.post("/operations/get-used-skills?_aioId=op-2", "");
        await().until(() -> client.messages("operations").stream()
                .anyMatch(message -> message.at("/data/data/data/data/skills").isArray()));
    }

    @Test
    void anOutcomeMayBeLostDoubledLateOrAnError() {
        provisioning.fault(
                OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.NEVER).times(1));
        provisioning.fault(
                OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.DOUBLED).times(1));
        provisioning.fault(OutcomeFault.on("*", OutcomeFault.Kind.LATE).times(1).delay(Duration.ofMinutes(1)));
        provisioning.fault(OutcomeFault.on("*", OutcomeFault.Kind.ERROR).times(1));
        for (String id : new String[] {"never", "twice", "late", "error"}) {
            client.post("/operations/get-users?_aioId=" + id, "");
        }
        await().until(() -> count("twice") == 2 && count("error") == 1);
        assertThat(count("never")).isZero();
        assertThat(count("late")).isZero();
        assertThat(client.messages("operations").stream()
                        .filter(message -> message.at("/data/id").asText().equals("error")))
                .allMatch(message -> message.at("/data/data/data").asText().contains("\"code\":500"));

        clock.advance(Duration.ofMinutes(1));
        await().until(() -> count("late") == 1);
    }

    @Test
    void changesOfWatchedObjectsAreSent() {
        client.post("/operations/watch-objects", "{\"types\":[\"users\",\"skills\"]}");
        String id = create();

        await().until(() -> client.messages("objects").size() == 2);
        assertThat(client.messages("objects"))
                .extracting(message -> message.at("/data/type").asText())
                .containsExactly("skills", "users");
        assertThat(client.messages("objects").get(1).at("/data/object/DBID").asText())
                .isEqualTo(id);

        client.send("DELETE", "/operations/watch-objects", "{\"types\":[\"users\",\"skills\"]}");
        client.rest().delete("/provisioning/v3/users/" + id);
        client.post("/operations/get-users?_aioId=after", "");
        await().until(() -> count("after") == 1);
        assertThat(client.messages("objects")).hasSize(2);
    }

    @Test
    void aColdSessionKnowsHalfOfTheUsers() throws Exception {
        provisioning.change(api -> api.withWarmUp(Duration.ofSeconds(5)));
        try (ProvisioningClient cold = ProvisioningClient.initialized(simulator)) {
            assertThat(cold.get("/users").json().at("/data/totalCount").asInt()).isEqualTo(10);
            assertThat(cold.messages("db")).isEmpty();

            clock.advance(Duration.ofSeconds(5));

            await().until(() -> !cold.messages("db").isEmpty());
            assertThat(cold.messages("db").get(0).at("/data/dbUpdated").asBoolean())
                    .isTrue();
            assertThat(cold.get("/users").json().at("/data/totalCount").asInt()).isEqualTo(21);
        }
    }

    @Test
    void anImportGoesRowByRow() {
        provisioning.change(api -> api.withRowTime(Duration.ofSeconds(1)));
        String csv = "Action,userName,firstName,lastName,password\r\n"
                + "create,bob,Bob,\"Ray, Jr\",secret\r\n"
                + "modify,nobody,,New,\r\n"
                + "delete,agent20,,,\r\n";
        assertThat(client.upload("/import-users/csv", "csvfile", csv, "").status())
                .isEqualTo(200);
        assertThat(client.upload("/import-users/csv", "csvfile", csv, "").status())
                .isEqualTo(409);
        assertThat(importStatus().path("stopped").asBoolean()).isFalse();

        for (int i = 0; i < 3; i++) {
            int done = i + 1;
            clock.advance(Duration.ofSeconds(1));
            await().until(() -> importStatus().path("succeedCount").asInt()
                            + importStatus().path("failed").size()
                    == done);
        }

        JsonNode status = importStatus();
        assertThat(status.path("stopped").asBoolean()).isTrue();
        assertThat(status.path("succeedCount").asInt()).isEqualTo(2);
        assertThat(status.path("failed").toString())
                .isEqualTo("[{\"row\":2,\"userName\":\"nobody\",\"error\":\"Unknown user 0\"}]");
        assertThat(simulator.genesys().users().named("bob").orElseThrow().field("lastName"))
                .isEqualTo("Ray, Jr");
        assertThat(simulator.genesys().users().named("agent20")).isEmpty();
    }

    @Test
    void aFileIsValidatedFirstWhereThatIsAskedFor() {
        String csv = "Action,userName,firstName,lastName,password\r\ncreate,bob,Bob,,secret\r\n";

        Reply validated = client.upload("/import-users/validate-csv", "csvfile", csv, "");
        assertThat(validated.status()).isEqualTo(400);
        assertThat(validated.json().at("/errors/0/status/message").asText()).isEqualTo("lastName is missing");
        String flag = "--abc\r\nContent-Disposition: form-data; name=\"validateBeforeImport\"\r\n\r\ntrue\r\n";
        assertThat(client.upload("/import-users/csv", "csvfile", csv, flag).status())
                .isEqualTo(400);
        assertThat(client.upload("/import-users/csv", "csvfile", csv, "").status())
                .isEqualTo(200);
        assertThat(importStatus().path("failed")).hasSize(1);
    }

    @Test
    void anExportProgressesToItsFile() {
        provisioning.change(api -> api.withExportTime(Duration.ofSeconds(10)));
        String id = client.post("/export-users", """
                {"fields":["userName","skills"],"fileName":"users.csv","personDBIDs":["1001"],"filterParameters":{}}""").json().at("/data/id").asText();
        clock.advance(Duration.ofSeconds(5));
        assertThat(client.get("/export-users?id=" + id)
                        .json()
                        .at("/data/progress")
                        .asDouble())
                .isEqualTo(0.5);
        assertThat(client.get("/export-users/?id=" + id + "&download=true").status())
                .isEqualTo(400);
        clock.advance(Duration.ofSeconds(5));
        assertThat(client.get("/export-users?id=" + id)
                        .json()
                        .at("/data/progress")
                        .asDouble())
                .isEqualTo(1.0);
        provisioning.change(api -> api.withProgressInPercent(true));
        assertThat(client.get("/export-users?id=" + id)
                        .json()
                        .at("/data/progress")
                        .asInt())
                .isEqualTo(100);

        assertThat(client.get("/export-users/?id=" + id + "&download=true").body())
                .isEqualTo("userName,skills\r\nagent1,\r\n");
    }

    @Test
    void optionsAreReplacedAndChanged() {
        client.post("/options", "{\"data\":{\"options\":{\"a\":{\"x\":\"1\",\"y\":\"2\"}}}}");
        client.send("PUT", "/options", """
                {"data":{"newOptions":{"b":{"z":"3"}},"changedOptions":{"a":{"x":"9"}},"deletedOptions":{"a":{"y":""}}}}""");

        assertThat(client.get("/options").json().at("/data/options").toString())
                .isEqualTo("{\"a\":{\"x\":\"9\"},\"b\":{\"z\":\"3\"}}");
    }

    @Test
    void capacityRulesAreKept() {
        String id = client.post("/capacity-rules", "{\"data\":{\"name\":\"Two chats\",\"mediaRules\":{\"chat\":2}}}")
                .json()
                .at("/data/scriptDBID")
                .asText();
        client.send(
                "PUT",
                "/capacity-rules/" + id,
                "{\"data\":{\"mediaRules\":{\"email\":1},\"deletedMediaRules\":[\"chat\"]}}");

        assertThat(client.get("/capacity-rules?script_dbid=" + id)
                        .json()
                        .at("/data/capacityRules/0/mediaRules")
                        .toString())
                .isEqualTo("{\"email\":1}");
        assertThat(client.rest().delete("/provisioning/v3/capacity-rules/" + id).status())
                .isEqualTo(200);
        assertThat(client.rest().delete("/provisioning/v3/capacity-rules/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void aTestDirectsItOverHttp() {
        SimulatorClient control = new SimulatorClient(simulator);

        control.post("/__sim/genesys/provisioning/send", "{\"channel\":\"other\",\"data\":{\"n\":1}}");

        await().until(() -> !client.messages("other").isEmpty());
        assertThat(control.get("/__sim/genesys/provisioning/users").body()).doesNotContain("password");
        assertThat(control.get("/__sim/genesys/provisioning/sessions").json().path("sessions"))
                .hasSize(1);
        assertThat(control.post("/__sim/genesys/provisioning/settings", "{\"exportTime\":\"PT3S\"}")
                        .json()
                        .path("exportTime")
                        .asText())
                .isEqualTo("PT3S");
    }

    private String create() {
        return client.post("/users", ANN).json().at("/data/id").asText();
    }

    private int signIn(String name, String password) {
        return new SimulatorClient(simulator)
                .header("x-api-key", "demo-api-key")
                .token("grant_type=password&username=" + name + "&password=" + password)
                .status();
    }

    private long count(String id) {
        return client.messages("operations").stream()
                .filter(message -> message.at("/data/id").asText().equals(id))
                .count();
    }

    private JsonNode importStatus() {
        return client.get("/import-users/check-status?adminName=demo&tenantName=t")
                .json()
                .path("data");
    }
}
