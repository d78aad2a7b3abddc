// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AuthorizeEndpointTest {
    private static final String AUTHORIZE = "/auth/v3/oauth/authorize?client_id=demo-client&state=70db3ab252ead1dd"
            + "&redirect_uri=https%3A%2F%2Fyourapp.com%2Foauthcallback";
    private static final String CALLBACK = "https://yourapp.com/oauthcallback";
    private static final Map<String, String> USER = Map.of("Authorization", SimulatorClient.basic("demo", "demo"));

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withGenesys(genesys -> genesys.withAuth(auth -> auth.withRedirectUris(List.of(URI.create(CALLBACK))))));

    private final SimulatorClient browser = new SimulatorClient(simulator);
    private final SimulatorClient application = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");

    private static String code(Reply redirect) {
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("Location")).startsWith(CALLBACK + "?code=").endsWith("&state=70db3ab252ead1dd");
        return redirect.header("Location").replaceAll(".*code=([^&]*).*", "$1");
    }

    private Reply exchange(String code, String redirectUri) {
        return application.token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirectUri);
    }

    @Test
    void aBrowserGetsASignInFormWithoutAnApiKey() {
        Reply page = browser.get(AUTHORIZE + "&response_type=code");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("name=\"username\"", "name=\"password\"", "name=\"tenant\"");
    }

    @Test
    void theTenantsFieldCanBeHidden() {
        assertThat(browser.get(AUTHORIZE + "&response_type=code&hideTenant=true")
                        .body())
                .doesNotContain("name=\"tenant\"");
    }

    @Test
    void theFormLeadsBackWithACodeThatBuysAToken() {
        Reply signedIn =
                browser.send("POST", AUTHORIZE + "&response_type=code", "username=demo&password=demo", Map.of());

        Reply token = exchange(code(signedIn), CALLBACK);

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("refresh_token").asText()).isNotBlank();
    }

    @Test
    void aWrongPasswordShowsTheFormAgain() {
        Reply again = browser.send("POST", AUTHORIZE + "&response_type=code", "username=demo&password=wrong", Map.of());

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.body()).contains("Wrong user or password");
    }

    @Test
    void basicAuthorizationReplacesTheForm() {
        assertThat(code(browser.send("GET", AUTHORIZE + "&response_type=code", "", USER)))
                .isNotBlank();
        assertThat(browser.send(
                                "GET",
                                AUTHORIZE + "&response_type=code",
                                "",
                                Map.of("Authorization", SimulatorClient.basic("demo", "wrong")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aCodeIsGoodOnceAndForItsRedirectUriAlone() {
        String used = code(browser.send("GET", AUTHORIZE + "&response_type=code", "", USER));
        assertThat(exchange(used, CALLBACK).status()).isEqualTo(200);
        assertThat(exchange(used, CALLBACK).json().path("error").asText()).isEqualTo("invalid_grant");

        String other = code(browser.send("GET", AUTHORIZE + "&response_type=code", "", USER));
        assertThat(exchange(other, "https://elsewhere.com/").status()).isEqualTo(400);
    }

    @Test
    void theImplicitGrantLeadsBackWithATokenInTheFragment() {
        String location = browser.send("GET", AUTHORIZE + "&response_type=token", "", USER)
                .header("Location");

        assertThat(location)
                .startsWith(CALLBACK + "#access_token=")
                .contains("&token_type=bearer", "&state=70db3ab252ead1dd");
        String token = location.replaceAll(".*access_token=([^&]*).*", "$1");
        assertThat(application
                        .send("GET", "/auth/v3/ping", "", Map.of("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownClientOrRedirectUriIsNotLedAnywhere() {
        String wrongClient = AUTHORIZE.replace("demo-client", "other") + "&response_type=code";
        String wrongUri = AUTHORIZE.replace("yourapp", "evil") + "&response_type=code";

        assertThat(browser.send("GET", wrongClient, "", USER).status()).isEqualTo(401);
        assertThat(browser.send("GET", wrongUri, "", USER).status()).isEqualTo(400);
    }

    @Test
    void otherMistakesAreToldToTheApplication() {
        assertThat(browser.get(AUTHORIZE + "&response_type=magic").header("Location"))
                .startsWith(CALLBACK + "?error=unsupported_response_type");
        assertThat(browser.get(AUTHORIZE).header("Location")).startsWith(CALLBACK + "?error=invalid_request");
        assertThat(browser.get(AUTHORIZE + "&response_type=code&scope=mail").header("Location"))
                .startsWith(CALLBACK + "?error=invalid_scope");
    }

    @Test
    void byDefaultAnyAbsoluteRedirectUriWithoutFragmentWillDo() {
        try (CxSimulator open = CxSimulator.start(SimulatorSettings.defaults().withLive(false))) {
            SimulatorClient client = new SimulatorClient(open);
            String path = "/auth/v3/oauth/authorize?client_id=demo-client&response_type=code&redirect_uri=";

            assertThat(client.get(path + "https%3A%2F%2Fanywhere.com%2F%3Fa%3Db")
                            .status())
                    .isEqualTo(200);
            assertThat(client.send("GET", path + "https%3A%2F%2Fanywhere.com%2F%3Fa%3Db", "", USER)
                            .header("Location"))
                    .startsWith("https://anywhere.com/?a=b&code=");
            assertThat(client.get(path + "%2Frelative").status()).isEqualTo(400);
            assertThat(client.get(path + "https%3A%2F%2Fanywhere.com%2F%23part").status())
                    .isEqualTo(400);
        }
    }
}
