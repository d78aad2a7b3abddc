// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.login.ClientAuthentication;
import io.camelcx.support.login.OAuthTokenSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A login by OAuth, against a real server. */
class OAuthLoginTest {

    private static final String TOKEN =
            "{\"access_token\":\"one\",\"refresh_token\":\"next\",\"expires_in\":3600,\"scope\":\"*\"}";

    private final TransportRig rig = new TransportRig();
    private final HttpTransport transport = rig.transport().build();

    @AfterEach
    void stop() {
        transport.close();
        rig.close();
    }

    @Test
    void aClientLogsInByItsGrantWithBasicCredentials() {
        try (TestServer server = TestServer.start(request -> Answer.ok(TOKEN))) {
            AccessToken token = value(source(server.uri("/token")).fetch(Optional.empty()));

            assertThat(token.value()).isEqualTo("one");
            assertThat(token.refreshToken()).contains("next");
            assertThat(token.expiresAt()).isEqualTo(rig.clock.instant().plus(Duration.ofHours(1)));
            assertThat(server.journal()).singleElement().satisfies(request -> {
                assertThat(request.body()).isEqualTo("grant_type=client_credentials");
                assertThat(request.header("Authorization")).contains("Basic Y2xpZW50OnM6ZWNyZXQ=");
            });
        }
    }

    @Test
    void aClientMaySendItsCredentialsInTheForm() {
        try (TestServer server = TestServer.start(request -> Answer.ok(TOKEN))) {
            OAuthTokenSource.Client client =
                    new OAuthTokenSource.Client("client", "s:ecret", ClientAuthentication.form);

            value(source(server.uri("/token"), client).fetch(Optional.empty()));

            assertThat(server.journal()).singleElement().satisfies(request -> {
                assertThat(request.body())
                        .isEqualTo("grant_type=client_credentials&client_id=client&client_secret=s%3Aecret");
                assertThat(request.header("Authorization")).isEmpty();
            });
        }
    }

    @Test
    void aLoginByAnotherGrantSendsItsFormAndIsNotReplacedWhenRefused() {
        try (TestServer server = TestServer.start(
                request -> request.body().contains("good") ? Answer.ok(TOKEN) : Answer.of(400, "{}"))) {
            OAuthTokenSource source = source(server.uri("/token"));

            AccessToken token = value(source.login(Map.of("code", "good-1")));
            assertThat(token.value()).isEqualTo("one");
            assertThat(failure(source.login(Map.of("code", "stale-1"))).status())
                    .hasValue(400);

            assertThat(server.journal())
                    .extracting(TestServer.Received::body)
                    .containsExactly("code=good-1", "code=stale-1");
        }
    }

    @Test
    void aRefreshTokenSavesTheLogin() {
        try (TestServer server = TestServer.start(request -> Answer.ok(TOKEN))) {
            value(source(server.uri("/token")).fetch(previous()));

            assertThat(server.journal()).singleElement().satisfies(request -> assertThat(request.body())
                    .contains("grant_type=refresh_token", "refresh_token=old"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{}",
                "401|{}",
                "404|",
                "405|",
                "410|gone",
                "500|",
                "200|<html>Sign in</html>",
                "200|{\"jwt\":\"abc\"}",
                "200|{\"access_token\":\"\"}",
                "200|{\"access_token\":\"a b\"}",
                "200|{\"access_token\":{}}",
                "200|[]",
                "200|",
                "204|"
            })
    void aRenewalThatFailsMeansALogin(int status, String body) {
        try (TestServer server = TestServer.start(request ->
                request.body().contains("refresh") ? Answer.of(status, body == null ? "" : body) : Answer.ok(TOKEN))) {
            assertThat(value(source(server.uri("/token")).fetch(previous())).value())
                    .isEqualTo("one");

            assertThat(server.journal()).hasSize(2);
        }
    }

    @Test
    void aServerThatAsksForFewerCallsGetsNoOtherLogin() {
        try (TestServer server = TestServer.start(request -> Answer.of(429, "").with("Retry-After", "3600"))) {
            assertThat(failure(source(server.uri("/token")).fetch(previous())).status())
                    .hasValue(429);

            assertThat(server.journal()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"one\",\"refresh_token\":\"next\",\"expires_in\":3600}",
                "{\"accessToken\":\"one\",\"refreshToken\":\"next\",\"expiresIn\":3600}",
                "{\"token\":\"one\",\"refreshToken\":\"next\",\"tokenExpirationTimeSec\":3600}",
                "{\"access_token\":\"one\",\"refresh_token\":\"next\",\"expires_in\":\"3600\"}",
                "{\"access_token\":\"one\",\"refresh_token\":\"next\",\"expires_in\":3600.9}",
                "\uFEFF{\"access_token\":null,\"token\":\"one\",\"refreshToken\":\"next\",\"expires_in\":\" 3600 \"}"
            })
    void theNamesAndNumbersOfEveryVendorAreUnderstood(String answer) {
        try (TestServer server = TestServer.start(request -> Answer.ok(answer))) {
            AccessToken token = value(source(server.uri("/token")).fetch(Optional.empty()));

            assertThat(token.value()).isEqualTo("one");
            assertThat(token.refreshToken()).contains("next");
            assertThat(token.expiresAt()).isEqualTo(rig.clock.instant().plus(Duration.ofHours(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "0.5",
                "9223372036854775807",
                "1e400",
                "\"soon\"",
                "\"\"",
                "\"NaN\"",
                "null",
                "true",
                "[]",
                "{}"
            })
    void aLifeThatIsNoneIsUnknown(String life) {
        try (TestServer server =
                TestServer.start(request -> Answer.ok("{\"access_token\":\"one\",\"expires_in\":" + life + "}"))) {
            assertThat(value(source(server.uri("/token")).fetch(Optional.empty()))
                            .expiresAt())
                    .isEqualTo(Instant.MAX);
        }
    }

    @Test
    void anAnswerThatIsNoneTellsNoToken() {
        try (TestServer server = TestServer.start(request -> Answer.ok("eyJhbGciOiJIUzI1NiJ9.e30.abc"))) {
            assertThat(failure(source(server.uri("/token")).fetch(Optional.empty())))
                    .hasMessage("Acme: log in failed: HTTP 200: the answer is text, not JSON.");
        }
    }

    @Test
    void anAnswerWithoutATokenIsAnError() {
        try (TestServer server = TestServer.start(request -> Answer.ok("{\"expires_in\":3600}"))) {
            assertThat(failure(source(server.uri("/token")).fetch(Optional.empty())))
                    .hasMessageContaining("the answer holds no access_token");
        }
    }

    @Test
    void aTokenThatDoesNotSayHowLongItHoldsIsHeldUntilItIsRefused() {
        try (TestServer server = TestServer.start(request -> Answer.ok("{\"access_token\":\"one\"}"))) {
            assertThat(value(source(server.uri("/token")).fetch(Optional.empty()))
                            .expiresAt())
                    .isEqualTo(Instant.MAX);
        }
    }

    private OAuthTokenSource source(URI uri) {
        return source(uri, new OAuthTokenSource.Client("client", "s:ecret"));
    }

    private OAuthTokenSource source(URI uri, OAuthTokenSource.Client client) {
        return new OAuthTokenSource(
                transport,
                () -> CompletableFuture.completedFuture(uri),
                client,
                Map.of("grant_type", "client_credentials"),
                new ObjectMapper(),
                rig.clock);
    }

    private static Optional<AccessToken> previous() {
        return Optional.of(new AccessToken("zero", Instant.MAX, Optional.of("old")));
    }
}
