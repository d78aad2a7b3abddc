// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessKeyTokenTest {
    private static final String SIGN_IN = "/authentication/v1/token/access-key";
    private static final String REFRESH = "/public/user/refresh";
    private static final String KEY =
            "{\"accessKeyId\":\"demo-access-key\",\"accessKeySecret\":\"demo-access-secret\"}";

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(
            clock,
            settings -> settings.withCredentials(keys ->
                    keys.withTokenLifetime(Duration.ofMinutes(10)).withRefreshLifetime(Duration.ofMinutes(30))));

    private final SimulatorClient client = new SimulatorClient(simulator);

    private int listingWith(JsonNode token) {
        return CxoneCaller.withToken(simulator, token.asText()).list().status();
    }

    private Reply refresh(JsonNode refreshToken) {
        return client.post(REFRESH, "{\"token\":\"" + refreshToken.asText() + "\"}");
    }

    @Test
    void anAccessKeyGivesABearerTokenAndARefreshToken() {
        JsonNode answer = client.post(SIGN_IN, KEY).json();

        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(600);
        assertThat(answer.path("refresh_token").asText()).isNotEmpty();
        assertThat(listingWith(answer.path("access_token"))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"demo-access-key, wrong", "another-key, demo-access-secret"})
    void aWrongAccessKeyIsUnauthorized(String id, String secret) {
        Reply reply = client.post(SIGN_IN, "{\"accessKeyId\":\"" + id + "\",\"accessKeySecret\":\"" + secret + "\"}");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"error\":\"Unauthorized\",\"errorDescription\":\"Invalid access key\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                            | accessKeyId is missing",
                "{\"accessKeyId\":\"demo\"}    | accessKeySecret is missing",
                "grant_type=password           | The body must be a JSON object"
            })
    void anIncompleteRequestIsBad(String body, String reason) {
        Reply reply = client.post(SIGN_IN, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errorDescription").asText()).isEqualTo(reason);
    }

    @Test
    void theRefreshNamesTheSameThingsInAnotherWay() {
        JsonNode first = client.post(SIGN_IN, KEY).json();

        JsonNode renewed = refresh(first.path("refresh_token")).json();

        assertThat(renewed.path("tokenExpirationTimeSec").asInt()).isEqualTo(600);
        assertThat(renewed.path("refreshTokenExpirationTimeSec").asInt()).isEqualTo(1800);
        assertThat(listingWith(renewed.path("token"))).isEqualTo(200);
        assertThat(refresh(renewed.path("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        JsonNode token = client.post(SIGN_IN, KEY).json().path("refresh_token");

        assertThat(refresh(token).status()).isEqualTo(200);
        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void aRefreshLeavesTheEarlierAccessTokenAlone() {
        JsonNode first = client.post(SIGN_IN, KEY).json();

        refresh(first.path("refresh_token"));

        assertThat(listingWith(first.path("access_token"))).isEqualTo(200);
    }

    @Test
    void aRefreshTokenEndsWithItsLifetime() {
        JsonNode token = client.post(SIGN_IN, KEY).json().path("refresh_token");

        clock.advance(Duration.ofMinutes(30));

        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void revokedRefreshTokensAreRefusedWhileAccessTokensStayGood() {
        JsonNode tokens = client.post(SIGN_IN, KEY).json();

        simulator.cxone().authentication().revokeRefreshTokens();

        assertThat(refresh(tokens.path("refresh_token")).body())
                .isEqualTo("{\"error\":\"Unauthorized\",\"errorDescription\":\"Invalid refresh token\"}");
        assertThat(listingWith(tokens.path("access_token"))).isEqualTo(200);
    }

    @Test
    void everyRequestForATokenIsCountedRefusedOnesToo() {
        client.post(SIGN_IN, KEY);
        client.post(SIGN_IN, "{}");
        client.post(REFRESH, "{}");

        assertThat(simulator.cxone().authentication().tokenRequests()).isEqualTo(3);
    }
}
