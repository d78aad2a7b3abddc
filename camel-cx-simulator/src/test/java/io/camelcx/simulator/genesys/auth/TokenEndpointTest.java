// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {
    private static final String TOKEN = "/auth/v3/oauth/token";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");

    private int pingWith(String token) {
        return client.send("GET", "/auth/v3/ping", "", Map.of("Authorization", "Bearer " + token))
                .status();
    }

    @Test
    void theClientCredentialsGrantGivesAnAccessTokenAlone() {
        Reply reply = client.token("grant_type=client_credentials&scope=*");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(43199);
        assertThat(reply.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(reply.json().path("scope").asText()).isEqualTo("*");
        assertThat(reply.json().has("refresh_token")).isFalse();
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Pragma")).isEqualTo("no-cache");
        assertThat(pingWith(reply.json().path("access_token").asText())).isEqualTo(200);
    }

    @Test
    void thePasswordGrantTakesTheUserWithOrWithoutTenant() {
        Reply plain = client.token("grant_type=password&username=demo&password=demo");
        Reply withTenant = client.token("grant_type=password&username=TENANT%5Cdemo&password=demo");

        assertThat(plain.json().path("refresh_token").asText()).isNotBlank();
        assertThat(pingWith(withTenant.json().path("access_token").asText())).isEqualTo(200);
    }

    @Test
    void aRefreshTokenGivesANewAccessTokenInPlaceOfTheOld() {
        Reply first = client.token("grant_type=password&username=demo&password=demo");
        String refresh = first.json().path("refresh_token").asText();

        Reply second = client.token("grant_type=refresh_token&refresh_token=" + refresh);

        assertThat(pingWith(second.json().path("access_token").asText())).isEqualTo(200);
        assertThat(pingWith(first.json().path("access_token").asText())).isEqualTo(403);
        assertThat(second.json().path("refresh_token").asText()).isEqualTo(refresh);
    }

    @Test
    void aMissingOrWrongApiKeyIsForbidden() {
        for (String key : new String[] {"wrong", ""}) {
            Reply reply = client.send("POST", TOKEN, "", Map.of("x-api-key", key));

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        }
    }

    @Test
    void aWrongClientAnswers401InTheVendorsWords() {
        Reply wrong = client.send(
                "POST",
                TOKEN,
                "grant_type=client_credentials",
                Map.of("Authorization", SimulatorClient.basic("demo-client", "wrong")));
        Reply missing = client.send("POST", TOKEN, "grant_type=client_credentials", Map.of());

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo("{\"error\":\"Unauthorized\",\"error_description\":\"Bad credentials\"}");
        assertThat(missing.status()).isEqualTo(401);
    }

    @Test
    void aWrongUserAnswers400InTheVendorsWords() {
        Reply reply = client.token("grant_type=password&username=demo&password=wrong");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Bad credentials\"}");
    }

    @Test
    void whatCannotBeGrantedIsRefusedAsTheStandardSays() {
        assertThat(error("")).isEqualTo("invalid_request");
        assertThat(error("grant_type=password&username=demo")).isEqualTo("invalid_request");
        assertThat(error("grant_type=telepathy")).isEqualTo("unsupported_grant_type");
        assertThat(error("grant_type=client_credentials&scope=some")).isEqualTo("invalid_scope");
        assertThat(error("grant_type=refresh_token&refresh_token=unknown")).isEqualTo("invalid_grant");
        assertThat(error("grant_type=authorization_code&code=unknown&redirect_uri=https://a/"))
                .isEqualTo("invalid_grant");
    }

    private String error(String form) {
        Reply reply = client.token(form);
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().path("error").asText();
    }

    @Test
    void revokedTokensAreRefusedFromThenOn() {
        String token = client.newToken();

        simulator.genesys().authentication().revokeTokens();

        assertThat(pingWith(token)).isEqualTo(403);
        assertThat(pingWith(client.newToken())).isEqualTo(200);
    }

    @Test
    void tokensCanBeLetExpire() {
        String token = client.newToken();

        simulator.genesys().authentication().expireIn(Duration.ofHours(1));
        assertThat(pingWith(token)).isEqualTo(200);
        simulator.genesys().authentication().expireIn(Duration.ZERO);

        assertThat(pingWith(token)).isEqualTo(403);
    }

    @Test
    void everyTokenRequestIsCounted() {
        client.newToken();
        client.token("grant_type=telepathy");

        assertThat(simulator.genesys().authentication().tokenRequests()).isEqualTo(2);
    }
}
