// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthTokenTest {
    private static final String BASE = "/@app/auth/1/token";
    private static final String BASIC = SimulatorClient.basic("demo-client", "demo-secret");

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(
            clock, settings -> settings.withCredentials(keys -> keys.withOAuth(oauth -> oauth.withUser("author"))));

    private Reply authorize(String query) {
        return new SimulatorClient(simulator).get(BASE + "/authorize?" + query);
    }

    private Reply token(String form) {
        return new SimulatorClient(simulator)
                .send(
                        "POST",
                        BASE + "/access.json",
                        form,
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", BASIC));
    }

    private String code() {
        Reply reply = authorize(
                "response_type=code&client_id=demo-client&redirect_uri=https://app.example/back&scope=profile&state=a%20b");
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).matches("https://app.example/back\\?code=[^&]+&state=a\\+b");
        return reply.header("Location").replaceAll(".*code=([^&]+).*", "$1");
    }

    private JsonNode tokens() {
        Reply reply = token("grant_type=authorization_code&code=" + code() + "&redirect_uri=https://app.example/back");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private Reply refresh(String refreshToken) {
        return token("grant_type=refresh_token&refresh_token=" + refreshToken);
    }

    private Reply currentUser(String accessToken) {
        return new SimulatorClient(simulator)
                .header("Authorization", "Bearer " + accessToken)
                .get("/@api/deki/users/current");
    }

    @Test
    void aCodeBecomesATokenOfTheUserWhoConsented() {
        JsonNode tokens = tokens();

        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.path("scope").asText()).isEqualTo("profile seated");
        assertThat(XmlAnswer.ok(currentUser(tokens.path("access_token").asText()))
                        .text("/user/username"))
                .isEqualTo("author");
    }

    @Test
    void theClientMayBeInTheForm() {
        Reply reply = new SimulatorClient(simulator)
                .send(
                        "POST",
                        BASE + "/access.json",
                        "grant_type=authorization_code&code=" + code()
                                + "&redirect_uri=https://app.example/back&client_id=demo-client&client_secret=demo-secret",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void aRefreshGivesANewRefreshTokenAndEndsTheOldOne() {
        String first = tokens().path("refresh_token").asText();

        JsonNode renewed = refresh(first).json();

        assertThat(currentUser(renewed.path("access_token").asText()).status()).isEqualTo(200);
        assertThat(refresh(first).json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refresh(renewed.path("refresh_token").asText()).status()).isEqualTo(200);
    }

    @Test
    void aSiteMayLeaveTheRefreshTokenAsItIs() {
        try (CxSimulator lasting = ExpertTestBed.start(
                clock,
                settings -> settings.withCredentials(keys -> keys.withOAuth(oauth -> oauth.withRotating(false))))) {
            String first = lasting.expert()
                    .authentication()
                    .issueToken("author")
                    .refreshToken()
                    .orElseThrow();
            SimulatorClient client = new SimulatorClient(lasting).header("Authorization", BASIC);

            for (int i = 0; i < 2; i++) {
                Reply reply = client.post(BASE + "/access.json", "grant_type=refresh_token&refresh_token=" + first);
                assertThat(reply.json().path("refresh_token").asText()).isEqualTo(first);
            }
        }
    }

    @Test
    void anAccessTokenExpires() {
        String token = tokens().path("access_token").asText();

        clock.advance(Duration.ofHours(1));

        assertThat(currentUser(token).status()).isEqualTo(401);
    }

    @Test
    void revokedTokensAreRefusedAndRefreshTokensStayGood() {
        JsonNode tokens = tokens();

        simulator.expert().authentication().revokeTokens();

        assertThat(currentUser(tokens.path("access_token").asText()).status()).isEqualTo(401);
        assertThat(refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodOnceAndForItsRedirectUriAlone() {
        String code = code();
        String elsewhere = "grant_type=authorization_code&code=" + code() + "&redirect_uri=https://evil.example";

        assertThat(token(elsewhere).json().path("error").asText()).isEqualTo("invalid_grant");
        String form = "grant_type=authorization_code&code=" + code + "&redirect_uri=https://app.example/back";
        assertThat(token(form).status()).isEqualTo(200);
        assertThat(token(form).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_id=other&redirect_uri=https://a.example&response_type=code | 401",
                "client_id=demo-client&redirect_uri=back&response_type=code        | 400",
                "client_id=demo-client&response_type=code                          | 400"
            })
    void aWrongApplicationIsToldNothing(String query, int status) {
        assertThat(authorize(query).status()).isEqualTo(status);
    }

    @Test
    void otherMistakesAreToldToTheRedirectUri() {
        assertThat(authorize("client_id=demo-client&redirect_uri=https://a.example?x=1&response_type=token")
                        .header("Location"))
                .isEqualTo("https://a.example?x=1&error=unsupported_response_type");
    }

    @Test
    void aWrongClientOrApplicationIsRefused() {
        SimulatorClient client = new SimulatorClient(simulator);

        assertThat(client.post(BASE + "/access.json", "grant_type=refresh_token&refresh_token=x")
                        .status())
                .isEqualTo(401);
        assertThat(client.post("/@app/auth/2/token/access.json", "").status()).isEqualTo(404);
        assertThat(token("grant_type=password").json().path("error").asText()).isEqualTo("unsupported_grant_type");
        assertThat(simulator.expert().authentication().tokenRequests()).isEqualTo(3);
    }
}
