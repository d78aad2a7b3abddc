// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import static io.camelcx.genesys.auth.AuthBed.CALLBACK;
import static io.camelcx.genesys.auth.AuthBed.TOKEN_PATH;
import static io.camelcx.genesys.auth.GenesysAuthConstants.ACCESS_TOKEN;
import static io.camelcx.genesys.auth.GenesysAuthConstants.CODE;
import static io.camelcx.genesys.auth.GenesysAuthConstants.NEW_PASSWORD;
import static io.camelcx.genesys.auth.GenesysAuthConstants.OLD_PASSWORD;
import static io.camelcx.genesys.auth.GenesysAuthConstants.PASSWORD;
import static io.camelcx.genesys.auth.GenesysAuthConstants.REDIRECT_URI;
import static io.camelcx.genesys.auth.GenesysAuthConstants.REFRESH_TOKEN;
import static io.camelcx.genesys.auth.GenesysAuthConstants.SIGNED_IN;
import static io.camelcx.genesys.auth.GenesysAuthConstants.STATE;
import static io.camelcx.genesys.auth.GenesysAuthConstants.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.auth.client.UserJwt;
import io.camelcx.genesys.auth.client.UserTokens;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    private static final String REDIRECT = "redirectUri=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8);

    @AutoClose
    private final AuthBed bed = AuthBed.create();

    @Test
    void aUserLogsInOnTheVendorsPage() throws Exception {
        Exchange login = bed.call("operation=authorizeUrl&" + REDIRECT, Map.of());
        URI address = URI.create(login.getMessage().getBody(String.class));
        String state = login.getMessage().getHeader(STATE, String.class);
        assertThat(state).hasSizeGreaterThan(40);
        assertThat(bed.call("operation=authorizeUrl&" + REDIRECT, Map.of())
                        .getMessage()
                        .getHeader(STATE))
                .isNotEqualTo(state);

        Matcher callback = Pattern.compile(Pattern.quote(CALLBACK) + "&code=([^&]+)&state=(.+)")
                .matcher(signInForm(address));

        assertThat(callback.matches()).isTrue();
        assertThat(callback.group(2)).isEqualTo(state);
        Exchange tokens = bed.call("grant=authorizationCode&" + REDIRECT, Map.of(CODE, callback.group(1)));
        assertThat(loginName(tokens.getMessage().getBody(UserTokens.class))).isEqualTo("demo");
        assertThat(tokens.getMessage().getHeaders()).doesNotContainKey(CODE);

        Exchange again = bed.call("grant=authorizationCode&" + REDIRECT, Map.of(CODE, callback.group(1)));
        assertThat(again.getException(CxApiException.class).code()).contains("invalid_grant");
        assertThat(again.getException()).hasMessageContaining("let the user log in again");
        assertThat(bed.tokenRequests()).isEqualTo(2);
    }

    private static String signInForm(URI address) throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        assertThat(browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body())
                .contains("<form");
        return browser.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=demo&password=demo"))
                                .build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private Object loginName(UserTokens tokens) {
        Exchange user = bed.call("operation=userInfo", tokens, Map.of());
        assertThat(user.getException()).isNull();
        return user.getMessage().getBody(Map.class).get("loginName");
    }

    @Test
    void aUserLogsInByPasswordAndRefreshesTheTokens() {
        UserTokens first = bed.demoUser();
        assertThat(first.expiresAt().orElseThrow()).isAfter(Instant.now());

        UserTokens fromBody =
                bed.call("grant=refreshToken", first, Map.of()).getMessage().getBody(UserTokens.class);
        UserTokens fromHeader = bed.call(
                        "grant=refreshToken",
                        Map.of(REFRESH_TOKEN, fromBody.refreshToken().orElseThrow()))
                .getMessage()
                .getBody(UserTokens.class);

        assertThat(fromHeader.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(loginName(fromHeader)).isEqualTo("demo");
        assertThat(first).hasToString(first.toString().replace(first.accessToken(), "leaked"));
        assertThat(first.toString()).doesNotContain(first.refreshToken().orElseThrow());
    }

    @Test
    void theApplicationGetsTokensOfItsOwn() {
        UserTokens tokens =
                bed.call("grant=clientCredentials", Map.of()).getMessage().getBody(UserTokens.class);

        assertThat(bed.call("operation=openIdUserInfo", tokens, Map.of())
                        .getMessage()
                        .getBody(Map.class))
                .containsEntry("user_name", "demo-client");
    }

    @Test
    void usersAreDescribedInThreeWays() {
        UserTokens tokens = bed.demoUser();

        assertThat(bed.call("operation=openIdUserInfo", Map.of(ACCESS_TOKEN, tokens.accessToken()))
                        .getMessage()
                        .getBody(Map.class))
                .containsEntry("user_name", "demo");
        UserJwt jwt =
                bed.call("operation=jwtUserInfo", tokens, Map.of()).getMessage().getBody(UserJwt.class);
        assertThat(jwt.value().split("\\.")).hasSize(3);
        assertThat(jwt).hasToString("UserJwt[***]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signingOutRevokesOneTokenOrAll(boolean global) {
        UserTokens one = bed.demoUser();
        UserTokens other = bed.demoUser();
        assertThat(isSignedIn(one)).isTrue();

        assertThat(bed.call("operation=signOut&global=" + global, one, Map.of()).getException())
                .isNull();

        assertThat(isSignedIn(one)).isFalse();
        assertThat(isSignedIn(other)).isEqualTo(!global);
    }

    private boolean isSignedIn(UserTokens tokens) {
        Exchange checked = bed.call("operation=ping", tokens, Map.of());
        assertThat(checked.getException()).isNull();
        return checked.getMessage().getHeader(SIGNED_IN, Boolean.class);
    }

    @ParameterizedTest
    @CsvSource({"403, {\"message\":\"Forbidden\"}", "403, <html>No</html>", "503, ''", "200, <html>Hi</html>"})
    void aGatewaysRefusalDoesNotMeanThatTheUserIsSignedOut(int status, String body) {
        UserTokens tokens = bed.demoUser();
        bed.faults().add(Fault.on("GET", "/auth/v3/ping").status(status).body(body));

        assertThat(bed.call("operation=ping", tokens, Map.of()).getException()).isInstanceOf(CxApiException.class);
    }

    @Test
    void aRefusedTokenOfAUserLeavesTheConnectionsTokenAlone() throws Exception {
        bed.demoUser();
        bed.connection().api().tokens().orElseThrow().current().get();
        long before = bed.tokenRequests();

        Exchange refused = bed.call("operation=userInfo", Map.of(ACCESS_TOKEN, "expired-token"));

        assertThat(refused.getException(CxApiException.class).status()).hasValue(401);
        assertThat(refused.getException()).hasMessageContaining("refresh token").hasMessageNotContaining("client id");
        assertThat(bed.journal().count("GET", "/auth/v3/userinfo")).isEqualTo(1);
        bed.connection().api().tokens().orElseThrow().current().get();
        assertThat(bed.tokenRequests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPasswordIsChangedByTokenOrName(boolean byName) {
        Map<String, Object> passwords = Map.of(OLD_PASSWORD, "demo", NEW_PASSWORD, "n3w \"pass\"");
        Object body = byName ? null : bed.demoUser();

        Exchange changed = bed.call("operation=changePassword", body, byName ? with(passwords, USERNAME) : passwords);

        assertThat(changed.getException()).isNull();
        assertThat(changed.getMessage().getHeaders()).doesNotContainKeys(OLD_PASSWORD, NEW_PASSWORD);
        assertThat(bed.call("grant=password", Map.of(USERNAME, "demo", PASSWORD, "n3w \"pass\""))
                        .getException())
                .isNull();
        Exchange again = bed.call("operation=changePassword", with(passwords, USERNAME));
        assertThat(again.getException(CxApiException.class).status()).hasValue(403);
        assertThat(again.getException()).hasMessageContaining("old password");
    }

    private static Map<String, Object> with(Map<String, Object> headers, String user) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(user, "demo");
        return all;
    }

    @Test
    void aWrongPasswordIsTriedOnce() {
        Exchange refused = bed.call("grant=password", Map.of(USERNAME, "demo", PASSWORD, "wr0ng-one"));

        assertThat(refused.getException(CxApiException.class).code()).contains("invalid_grant");
        assertThat(refused.getException()).hasMessageContaining("name and password");
        assertThat(bed.tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"authorizationCode, 1", "refreshToken, 1", "password, 2", "clientCredentials, 2"})
    void onlyGrantsThatAreGoodTwiceAreRepeated(GenesysAuthGrant grant, int requests) {
        bed.faults().add(Fault.on("POST", TOKEN_PATH).times(1).connectionReset());

        Exchange sent = bed.call(
                "grant=" + grant + "&" + REDIRECT,
                Map.of(CODE, "code-1", REFRESH_TOKEN, "refresh-1", USERNAME, "demo", PASSWORD, "demo"));

        assertThat(bed.tokenRequests()).isEqualTo(requests);
        if (requests == 1) {
            assertThat(sent.getException(CxApiException.class).outcomeUnknown()).isTrue();
        } else {
            assertThat(sent.getException()).isNull();
        }
    }

    @Test
    void aBeanSuppliesSecrets() {
        UserTokens tokens = bed.demoUser();
        AuthSecrets session = (name, exchange) -> name == AuthSecret.accessToken
                        && "s1".equals(exchange.getMessage().getHeader("session"))
                ? Optional.of(tokens.accessToken())
                : Optional.empty();
        bed.bind("session", session);

        assertThat(bed.call("operation=userInfo&secrets=#session", Map.of("session", "s1"))
                        .getException())
                .isNull();
        assertThat(bed.call("operation=userInfo&secrets=#session", Map.of("session", "s2"))
                        .getException())
                .hasMessageContaining(ACCESS_TOKEN)
                .hasMessageContaining("option secrets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback",
                "callback",
                "ftp://a.example/x",
                "https://a.example/#x",
                "https://u:p@a.example/",
                "https:///x",
                "a b"
            })
    void aWrongRedirectUriIsRefusedBeforeTheCall(String uri) {
        assertThat(bed.call("operation=authorizeUrl", Map.of(REDIRECT_URI, uri)).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redirectUri");
        assertThatThrownBy(() -> bed.routes(routes -> routes.from("direct:" + Math.abs(uri.hashCode()))
                        .to("genesys-auth:a?redirectUri=RAW(" + uri + ")")))
                .hasStackTraceContaining("redirectUri");
    }

    @ParameterizedTest
    @EnumSource(
            value = GenesysAuthOperation.class,
            names = {"authorizeUrl", "token"},
            mode = EnumSource.Mode.EXCLUDE)
    void theConnectionsTokenNeverStandsInForAUsers(GenesysAuthOperation operation) {
        assertThat(bed.call("operation=" + operation, Map.of(OLD_PASSWORD, "1", NEW_PASSWORD, "2"))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void aConnectionWithoutClientIsRefusedAtStart() {
        bed.connection().setClientId("");
        bed.connection().setClientSecret("");

        assertThatThrownBy(() -> bed.routes(routes -> routes.from("direct:a").to("genesys-auth:a")))
                .hasStackTraceContaining("clientId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>Please log in</html>",
                "200 | {}",
                "200 | []",
                "200 | {\"access_token\":\"\",\"expires_in\":9}",
                "200 | {\"access_token\":17}",
                "200 | {\"access_token\":\"t0ken",
                "200 | ''",
                "401 | <html>Who are you?</html>",
                "500 | {\"access_token\":\"t0ken-of-an-error\"}"
            })
    void aResponseWithoutTokenIsAnError(int status, String body) {
        bed.faults().add(Fault.on("POST", TOKEN_PATH).status(status).body(body));

        Exchange failed = bed.call("grant=clientCredentials", "before", Map.of());

        assertThat(failed.getException()).isInstanceOf(CxApiException.class).hasMessageNotContaining("t0ken");
        assertThat(failed.getMessage().getBody()).isEqualTo("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3600\"", "3600.0", "\"soon\"", "-1", "null", "1e300"})
    void aLifetimeMayHaveAnyForm(String life) {
        bed.faults()
                .add(Fault.on("POST", TOKEN_PATH)
                        .status(200)
                        .body("{\"access_token\":\"t0ken\",\"expires_in\":" + life + "}"));

        UserTokens tokens =
                bed.call("grant=clientCredentials", Map.of()).getMessage().getBody(UserTokens.class);

        assertThat(tokens.accessToken()).isEqualTo("t0ken");
        assertThat(tokens.expiresAt().isPresent()).isEqualTo(life.contains("3600"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Hi</html>",
                "{}",
                "[]",
                "{\"username\":\"\"}",
                "{\"status\":{\"code\":0},\"data\":{}}",
                "{\"status\":{\"code\":401,\"message\":\"No\"}}",
                "{\"authorities\":[]}"
            })
    void aResponseThatNamesNobodyIsNoUser(String body) {
        UserTokens tokens = bed.demoUser();
        bed.faults().add(Fault.on("GET", "/auth/v3/*").status(200).body(body));
        bed.faults().add(Fault.on("GET", "/auth/v3/openid/*").status(200).body(body));

        for (String operation : new String[] {"userInfo", "openIdUserInfo", "jwtUserInfo"}) {
            Exchange failed = bed.call("operation=" + operation, tokens, Map.of());
            assertThat(failed.getException()).as(operation).isInstanceOf(CxApiException.class);
        }
    }
}
