// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static io.camelcx.cxcom.rest.CxcomBed.body;
import static io.camelcx.cxcom.rest.CxcomBed.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxcom.CxcomTokenForm;
import io.camelcx.cxcom.rest.client.UserProfile;
import io.camelcx.simulator.cxcom.settings.TokenForm;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three steps of OAuth, and whose token a call has. */
class AuthorizationTest {

    @AutoClose
    private final CxcomBed bed = CxcomBed.create();

    private String redirect() throws Exception {
        return bed.browse((String) body(bed.call("login?operation=authorizeUrl")));
    }

    private Exchange token(String user, String redirect) {
        return bed.call(
                "login?operation=token", "unchanged", Map.of("CamelCxcomRedirect", redirect, "CamelCxcomUser", user));
    }

    private String self(String options) {
        return ((UserProfile) body(bed.call("me?operation=self" + options))).username();
    }

    @Test
    void aUserAuthorizesTheApplicationOnTheVendorsPage() throws Exception {
        bed.start();
        String page = (String) body(bed.call("login?operation=authorizeUrl"));
        assertThat(page)
                .endsWith("/mycx/oauth/authorize?client_id=demo-client"
                        + "&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback%3Ffrom%3Dlogin");
        bed.cx().authorization().change(signIn -> signIn.withUsername("ann"));

        Exchange done = token("ann@shop", bed.browse(page));

        assertThat(body(done)).isEqualTo("unchanged");
        assertThat(done.getMessage().getHeaders()).doesNotContainKey("CamelCxcomRedirect");
        assertThat(self("&user=ann@shop")).isEqualTo("ann");
        assertThat(self("")).isEqualTo("demo");
    }

    @Test
    void theTokenIsStoredInTheRepository() throws Exception {
        bed.start();

        body(token("7", redirect()));

        String stored = bed.tokens().getState("cxcom-token/localhost/demo-client/7");
        assertThat(stored).isNotBlank();
        assertThat(self("&user=7")).isEqualTo("demo");
        assertThat(bed.last().query()).isEqualTo("access_token=" + stored);
    }

    @ParameterizedTest
    @CsvSource({"auth_code, urlencoded, URLENCODED", "code, multipart, MULTIPART"})
    void theCodeHasEitherNameAndTheTokenRequestEitherForm(String parameter, CxcomTokenForm form, TokenForm accepted)
            throws Exception {
        bed.connection().setTokenForm(form);
        bed.cx().authorization().change(signIn -> signIn.withCodeParameter(parameter)
                .withTokenForm(accepted));
        bed.start();

        body(token("a", redirect()));

        assertThat(self("&user=a")).isEqualTo("demo");
        assertThat(bed.requests().get(0).header("Authorization")).startsWith("Basic ");
        assertThat(bed.requests().get(0).header("Accept")).isEqualTo("application/json");
        assertThat(bed.requests().get(0).query()).isEmpty();
    }

    @Test
    void theRequestOfTheBrowserHasTheRedirectToo() throws Exception {
        bed.start();
        String query = redirect().replaceFirst(".*\\?", "");
        Map<String, Object> headers =
                Map.of(Exchange.HTTP_QUERY, query, Exchange.HTTP_RAW_QUERY, query, "auth_code", query, "from", "login");

        Exchange done = bed.call("login?operation=token&user=a", null, headers);

        body(done);
        assertThat(done.getMessage().getHeaders()).containsOnlyKeys("from");
        assertThat(self("&user=a")).isEqualTo("demo");
    }

    @Test
    void aUserWhoDeniesIsAnErrorBeforeAnyRequest() throws Exception {
        bed.cx().authorization().change(signIn -> signIn.withConsent(false));
        bed.start();

        CxApiException failure = failure(token("a", redirect()));

        assertThat(failure.code()).contains("deny");
        assertThat(failure).hasMessage("CX: authorize failed: the user has denied the application access (code deny).");
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void aMessageWithoutRedirectIsRefused() {
        bed.start();

        assertThat(bed.call("login?operation=token&user=a").getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the header CamelCxcomRedirect");
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void aCodeIsGoodForOneRequest() throws Exception {
        bed.start();
        String redirect = redirect();
        body(token("a", redirect));

        CxApiException failure = failure(token("a", redirect));

        assertThat(failure.status()).hasValue(400);
        assertThat(failure.code()).contains("BadAuthCode");
        assertThat(self("&user=a")).isEqualTo("demo");
    }

    @Test
    void aTokenRequestIsNotRepeated() throws Exception {
        bed.start();
        String redirect = redirect();
        bed.faults()
                .add(Fault.on("POST", CxcomBed.TOKEN_PATH)
                        .times(1)
                        .afterHandling()
                        .connectionReset());

        CxApiException failure = failure(token("a", redirect));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(bed.journal().count("POST", CxcomBed.TOKEN_PATH)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Hello</html>", "", "[]", "{}", "{\"access_token\":\"\"}", "{\"access_token\":"})
    void aTokenRequestWithoutATokenInItsResponseIsAnErrorAndStoresNothing(String answer) throws Exception {
        bed.start();
        String redirect = redirect();
        bed.faults()
                .add(Fault.on("POST", CxcomBed.TOKEN_PATH).times(1).status(200).body(answer));

        failure(token("a", redirect));

        assertThat(bed.tokens().getState("cxcom-token/localhost/demo-client/a")).isNull();
    }

    @Test
    void aWrongSecretOfTheApplicationIsNotTriedAgain() throws Exception {
        bed.connection().setClientSecret("wrong");
        bed.start();

        CxApiException failure = failure(token("a", redirect()));

        assertThat(failure.status()).hasValue(401);
        assertThat(failure.code()).contains("BadClient");
        assertThat(bed.journal().count("POST", CxcomBed.TOKEN_PATH)).isEqualTo(1);
    }

    @Test
    void aUserWithoutATokenIsAnErrorBeforeAnyRequest() {
        bed.start();

        assertThat(failure(bed.call("me?operation=self&user=bob")))
                .hasMessage(
                        "CX: find the access token failed: there is none of the user bob: let the user authorize the"
                                + " application by the operations authorizeUrl and token.");
        assertThat(failure(bed.call("users/self?user=bob"))).hasMessageContaining("the user bob");
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void aRevokedTokenFailsTheCallOnce() {
        bed.start();
        bed.cx().authorization().revokeTokens();

        CxApiException failure = failure(bed.call("me?operation=self"));

        assertThat(failure.status()).hasValue(401);
        assertThat(failure.code()).contains("BadAuthToken");
        assertThat(failure).hasMessageEndingWith("let the user authorize the application again.");
        assertThat(bed.requests()).hasSize(1);
    }

    @Test
    void theTokenOfTheConnectionIsNotReplaced() throws Exception {
        bed.start();
        String redirect = redirect();

        assertThat(bed.call("login?operation=token", null, Map.of("CamelCxcomRedirect", redirect))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The connection has an accessToken for the user without a name");
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void withoutATokenOfTheConnectionTheUserNeedsNoName() throws Exception {
        bed.connection().setAccessToken("");
        bed.start();

        body(bed.call("login?operation=token", null, Map.of("CamelCxcomRedirect", redirect())));

        assertThat(self("")).isEqualTo("demo");
    }
}
