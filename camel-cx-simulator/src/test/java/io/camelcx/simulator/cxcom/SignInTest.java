// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import static io.camelcx.simulator.cxcom.CxcomCaller.AUTHORIZE;
import static io.camelcx.simulator.cxcom.CxcomCaller.CALLBACK;
import static io.camelcx.simulator.cxcom.CxcomCaller.grant;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxcom.settings.TokenForm;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The three steps of OAuth, as the vendor's text says. */
class SignInTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(clock));

    private final CxcomCaller caller = new CxcomCaller(simulator);

    private static void refused(Reply reply, int status, String errorType) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("errorType").asText()).isEqualTo(errorType);
        assertThat(reply.json().path("message").asText()).isNotBlank();
    }

    @Test
    void aCodeIsExchangedForATokenThatReadsTheUser() {
        Reply token = caller.token("demo-secret", grant(caller.code()));

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("return_type").asText()).isEqualTo("json");
        assertThat(token.json().path("token_type").asText()).isEqualTo("bearer");
        Reply self = caller.get("/1/users/self?access_token="
                + token.json().path("access_token").asText());
        assertThat(self.json().at("/profile/id").asText()).isEqualTo("l6hkZxxCEeGQ1BIBPQhmWA");
        assertThat(self.json().at("/profile/username").asText()).isEqualTo("demo");
    }

    @Test
    void theRedirectUriKeepsItsQuery() {
        assertThat(caller.get(AUTHORIZE + "%3Ffrom%3Dlogin").header("Location"))
                .startsWith(CALLBACK + "?from=login&auth_code=");
    }

    @Test
    void aUserMayDeny() {
        simulator.cxcom().authorization().change(page -> page.withConsent(false));

        assertThat(caller.get(AUTHORIZE).header("Location")).isEqualTo(CALLBACK + "?deny=true");
    }

    @Test
    void theCodeMayHaveTheTextsOtherNameAndAnotherUserMayBeAtTheBrowser() {
        simulator.cxcom().authorization().change(page -> page.withCodeParameter("code")
                .withUsername("ann"));

        String code = caller.get(AUTHORIZE).header("Location").replace(CALLBACK + "?code=", "");
        String token = caller.token("demo-secret", grant(code))
                .json()
                .path("access_token")
                .asText();

        assertThat(caller.get("/1/users/self?access_token=" + token)
                        .json()
                        .at("/profile/username")
                        .asText())
                .isEqualTo("ann");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=other&redirect_uri=https%3A%2F%2Fapp.example.com, 401, BadClient",
        "client_id=demo-client&redirect_uri=http%3A%2F%2Fapp.example.com, 400, InvalidRequest",
        "client_id=demo-client&redirect_uri=http%3A%2F%2Flocalhost, 400, InvalidRequest",
        "client_id=demo-client, 400, InvalidRequest"
    })
    void theAuthorizationPageRefusesWhatTheTextForbids(String query, int status, String errorType) {
        refused(caller.get("/mycx/oauth/authorize?" + query), status, errorType);
    }

    @Test
    void aCodeIsValidOnceForItsRedirectUriAndTenMinutes() {
        String used = caller.code();
        caller.token("demo-secret", grant(used));
        refused(caller.token("demo-secret", grant(used)), 400, "BadAuthCode");
        refused(caller.token("demo-secret", grant(caller.code()) + "2"), 400, "BadAuthCode");
        String late = caller.code();
        clock.advance(Duration.ofMinutes(10));
        refused(caller.token("demo-secret", grant(late)), 400, "BadAuthCode");
    }

    @Test
    void theClientsSecretAndTheGrantAreChecked() {
        refused(caller.token("wrong", grant(caller.code())), 401, "BadClient");
        refused(caller.token("demo-secret", "grant_type=password"), 400, "InvalidRequest");
        refused(caller.token("demo-secret", "grant_type=authorization_code&code=x"), 400, "InvalidRequest");
    }

    @ParameterizedTest
    @EnumSource
    void theTokenRequestHasOneOfTheTextsTwoForms(TokenForm accepted) {
        simulator.cxcom().authorization().change(page -> page.withTokenForm(accepted));

        Reply urlencoded = caller.token("demo-secret", grant(caller.code()));
        Reply multipart = caller.tokenByParts(
                Map.of("grant_type", "authorization_code", "code", caller.code(), "redirect_uri", CALLBACK));

        assertThat(urlencoded.status()).isEqualTo(accepted == TokenForm.MULTIPART ? 400 : 200);
        assertThat(multipart.status()).isEqualTo(accepted == TokenForm.URLENCODED ? 400 : 200);
    }

    @Test
    void aCallNeedsAValidTokenOfAnAccountThatIsNotSuspended() {
        String token = caller.signedIn();
        refused(caller.get("/1/users/self"), 401, "BadAuthToken");
        refused(caller.get("/1/users/self?access_token=" + token + "x"), 401, "BadAuthToken");
        refused(caller.get("/1/users/self?access_token=" + token, "text/html"), 406, "NotAcceptable");

        simulator.cxcom().authorization().suspend("demo", true);
        refused(caller.get("/1/users/self?access_token=" + token), 403, "SuspendedAccount");
        simulator.cxcom().authorization().suspend("demo", false);
        assertThat(caller.get("/1/users/self?access_token=" + token, "application/json")
                        .status())
                .isEqualTo(200);

        simulator.cxcom().authorization().revokeTokens();
        refused(caller.get("/1/users/self?access_token=" + token), 401, "BadAuthToken");
    }

    @Test
    void whatIsNotDocumentedIsNotSimulated() {
        refused(caller.get("/1/users/list"), 501, "NotSimulated");
        refused(caller.get("/1/oauth/token"), 405, "InvalidRequest");
    }
}
