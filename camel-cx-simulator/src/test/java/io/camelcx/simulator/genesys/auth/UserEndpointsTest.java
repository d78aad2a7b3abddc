// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UserEndpointsTest {
    private static final String DONE = "{\"status\":{\"code\":0}}";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient user = signedInUser();
    private final SimulatorClient stranger = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");

    private SimulatorClient signedInUser() {
        SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");
        String token = client.token("grant_type=password&username=demo&password=demo")
                .json()
                .path("access_token")
                .asText();
        return client.header("Authorization", "bearer " + token);
    }

    @Test
    void theUserIsDescribed() {
        JsonNode info = user.get("/auth/v3/userinfo").json();

        assertThat(info.path("loginName").asText()).isEqualTo("demo");
        assertThat(info.path("username").asText()).startsWith("demo#");
        assertThat(info.path("authorities").path(0).path("name").asText()).isEqualTo("ROLE_AGENT");
        assertThat(info.path("dbid").isInt()).isTrue();
    }

    @Test
    void aClientApplicationHasNoRecordInConfigurationServer() {
        JsonNode info =
                SimulatorClient.signedIn(simulator).get("/auth/v3/userinfo").json();

        assertThat(info.path("username").asText()).isEqualTo("demo-client");
        assertThat(info.has("cmeUserName")).isFalse();
    }

    @Test
    void theUserIsDescribedInTheTermsOfOpenId() {
        JsonNode info = user.get("/auth/v3/openid/userinfo").json();

        assertThat(info.path("user_name").asText()).isEqualTo("demo");
        assertThat(info.path("aud").asText()).isEqualTo("demo-client");
        assertThat(info.path("sub").asText()).isNotBlank();
    }

    @Test
    void theUserIsDescribedByAJwtInAHeader() throws Exception {
        Reply reply = user.get("/auth/v3/jwt-userinfo");

        String[] parts = reply.header("X-GWS-User").split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(new ObjectMapper()
                        .readTree(Base64.getUrlDecoder().decode(parts[1]))
                        .path("loginName")
                        .asText())
                .isEqualTo("demo");
        assertThat(reply.body()).isEqualTo(DONE);
    }

    @Test
    void withoutAValidTokenNobodyIsDescribed() {
        for (String path : new String[] {"/userinfo", "/openid/userinfo", "/jwt-userinfo", "/sign-out"}) {
            Reply reply = stranger.get("/auth/v3" + path);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body()).isEqualTo("{\"status\":{\"code\":401,\"message\":\"Unauthorized\"}}");
        }
    }

    @Test
    void pingTellsWhetherTheUserIsSignedIn() {
        assertThat(user.get("/auth/v3/ping").body()).isEqualTo(DONE);
        assertThat(stranger.get("/auth/v3/ping").status()).isEqualTo(403);
    }

    @Test
    void aSignOutEndsTheTokenOfTheRequestAlone() {
        SimulatorClient second = signedInUser();

        assertThat(user.post("/auth/v3/sign-out", "").body()).isEqualTo(DONE);

        assertThat(user.get("/auth/v3/ping").status()).isEqualTo(403);
        assertThat(second.get("/auth/v3/ping").status()).isEqualTo(200);
    }

    @Test
    void aGlobalSignOutEndsAllTokensOfTheUser() {
        SimulatorClient second = signedInUser();

        user.get("/auth/v3/sign-out?global=true");

        assertThat(second.get("/auth/v3/ping").status()).isEqualTo(403);
    }

    @Test
    void aSignOutMayLeadTheBrowserElsewhere() {
        Reply reply = user.get("/auth/v3/sign-out?redirectUri=https%3A%2F%2Fyourapp.com%2Fbye");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("https://yourapp.com/bye");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        assertThat(user.post("/auth/v3/change-password", """
                {"data":{"oldPassword":"demo","newPassword":"better"}}""").body()).isEqualTo(DONE);

        assertThat(stranger.token("grant_type=password&username=demo&password=demo")
                        .status())
                .isEqualTo(400);
        assertThat(stranger.token("grant_type=password&username=demo&password=better")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPasswordMayBeChangedByNameWithoutAToken() {
        assertThat(stranger.post("/auth/v3/change-password", """
                {"data":{"userName":"demo","oldPassword":"demo","newPassword":"better"}}""").status()).isEqualTo(200);
    }

    @Test
    void aWrongOldPasswordIsRefused() {
        Reply reply = user.post("/auth/v3/change-password", """
                {"data":{"oldPassword":"wrong","newPassword":"better"}}""");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("status").path("message").asText()).isEqualTo("Unable to update password");
        assertThat(user.post("/auth/v3/change-password", "no json").status()).isEqualTo(403);
    }

    @Test
    void anAgentSignsInWithItsId() {
        SimulatorClient agent = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");
        String token = agent.token("grant_type=password&username=TENANT%5Cagent7&password=agent7")
                .json()
                .path("access_token")
                .asText();

        Reply info = agent.header("Authorization", "Bearer " + token).get("/auth/v3/userinfo");

        assertThat(info.json().path("cmeUserName").asText()).isEqualTo("agent7");
        assertThat(info.json().path("dbid").asInt()).isEqualTo(1007);
    }
}
