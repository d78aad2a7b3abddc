// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthTokenTest {
    private static final String OPEN_ID = "/auth/token";
    private static final String CLIENTS = "/api/v2/oauth/token";
    private static final String PASSWORD_GRANT =
            "grant_type=password&username=demo-access-key&password=demo-access-secret";

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(SettableClock.standing());

    private final SimulatorClient client = new SimulatorClient(simulator);

    private Reply form(String path, String form, String authorization) {
        return client.send(
                "POST",
                path,
                form,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", authorization));
    }

    private Reply form(String path, String form) {
        return form(path, form, SimulatorClient.basic("demo-client", "demo-secret"));
    }

    private int listingWith(JsonNode answer) {
        return CxoneCaller.withToken(simulator, answer.path("access_token").asText())
                .list()
                .status();
    }

    @Test
    void theTokenEndpointIsDiscovered() {
        JsonNode discovered = client.get("/.well-known/openid-configuration").json();

        assertThat(discovered.path("issuer").asText())
                .isEqualTo(simulator.baseUrl().toString());
        assertThat(discovered.path("token_endpoint").asText()).isEqualTo(simulator.baseUrl() + OPEN_ID);
    }

    @Test
    void aBackEndApplicationSignsInWithAnAccessKeyAsItsUser() {
        JsonNode answer = form(OPEN_ID, PASSWORD_GRANT).json();

        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.path("refresh_token").asText()).isNotEmpty();
        assertThat(listingWith(answer)).isEqualTo(200);
    }

    @Test
    void theIdTokenTellsTheTenant() throws Exception {
        String idToken = form(OPEN_ID, PASSWORD_GRANT).json().path("id_token").asText();

        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(idToken.split("\\.")[1]));

        assertThat(claims.path("tenantId").asText()).isEqualTo("demo-tenant");
        assertThat(claims.path("sub").asText()).isEqualTo("demo-access-key");
    }

    @Test
    void theClientMayStandInTheForm() {
        Reply reply = client.send(
                "POST", OPEN_ID, PASSWORD_GRANT + "&client_id=demo-client&client_secret=demo-secret", Map.of());

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenGivesANewAccessToken() {
        String refresh =
                form(OPEN_ID, PASSWORD_GRANT).json().path("refresh_token").asText();

        JsonNode renewed = form(OPEN_ID, "grant_type=refresh_token&refresh_token=" + refresh)
                .json();

        assertThat(listingWith(renewed)).isEqualTo(200);
        assertThat(renewed.path("refresh_token").asText()).isNotEqualTo(refresh);
    }

    @Test
    void aClientSignsInByItselfAndGetsNoRefreshToken() {
        JsonNode answer = form(CLIENTS, "grant_type=client_credentials").json();

        assertThat(listingWith(answer)).isEqualTo(200);
        assertThat(answer.has("refresh_token")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({OPEN_ID + ", grant_type=password", CLIENTS + ", grant_type=client_credentials"})
    void aWrongClientIsUnauthorized(String path, String form) {
        Reply reply = form(path, form, SimulatorClient.basic("demo-client", "wrong"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"cxone\"");
    }

    @ParameterizedTest
    @CsvSource({
        OPEN_ID + ", grant_type=password&username=demo-access-key&password=wrong, invalid_grant",
        OPEN_ID + ", grant_type=refresh_token&refresh_token=unknown, invalid_grant",
        OPEN_ID + ", grant_type=password&username=demo-access-key, invalid_request",
        OPEN_ID + ", grant_type=client_credentials, unsupported_grant_type",
        CLIENTS + ", grant_type=password, unsupported_grant_type",
        CLIENTS + ", scope=any, invalid_request"
    })
    void whatIsWrongWithAGrantIsTold(String path, String form, String error) {
        Reply reply = form(path, form);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).isEqualTo(error);
    }

    @Test
    void aTenantsAddressesAreDiscovered() {
        JsonNode tenant = client.get("/.well-known/cxone-configuration?tenantId=demo-tenant")
                .json();

        assertThat(tenant.path("tenantId").asText()).isEqualTo("demo-tenant");
        assertThat(tenant.path("api_endpoint").asText())
                .isEqualTo(simulator.baseUrl().toString());
        assertThat(tenant.path("auth_endpoint").asText())
                .isEqualTo(simulator.baseUrl().toString());
        assertThat(tenant.path("area").asText()).isEqualTo("na1");
    }

    @Test
    void theDiscoveredAddressesHaveTheNameThatTheCallerUsed() {
        URI byAddress = URI.create("http://127.0.0.1:" + simulator.baseUrl().getPort());

        JsonNode discovered = new SimulatorClient(byAddress)
                .get("/.well-known/openid-configuration")
                .json();

        assertThat(discovered.path("token_endpoint").asText()).isEqualTo(byAddress + OPEN_ID);
    }

    @Test
    void anotherTenantIsUnknown() {
        assertThat(client.get("/.well-known/cxone-configuration?tenantId=acme").status())
                .isEqualTo(404);
        assertThat(client.get("/.well-known/cxone-configuration").status()).isEqualTo(400);
    }
}
