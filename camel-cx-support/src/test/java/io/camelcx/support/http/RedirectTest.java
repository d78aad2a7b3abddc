// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.http.TestServer.Received;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which redirects are followed, with which method, body and credentials. */
class RedirectTest {

    @AutoClose
    private final TransportRig rig = new TransportRig();

    private final HttpTransport transport = rig.transport()
            .secretHeader("x-api-key", () -> "key-1")
            .tokens(new BearerTokens(
                    previous -> CompletableFuture.completedFuture(
                            new AccessToken("token-1", Instant.MAX, Optional.empty())),
                    rig.clock,
                    Duration.ZERO))
            .build();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aGetFollowsEveryRedirect(int status) {
        try (TestServer server = redirecting(status, "/there?x=%2F")) {
            assertThat(value(transport.send(get(server.uri("/here")), TEXT))).isEqualTo("arrived");
            assertThat(server.journal().get(1).target()).isEqualTo("/there?x=%2F");
        }
    }

    @Test
    void seeOtherTurnsAPostIntoAGetWithoutBody() {
        try (TestServer server = redirecting(303, "/there")) {
            value(transport.send(post(server.uri("/here")), TEXT));

            Received second = server.journal().get(1);
            assertThat(second.method()).isEqualTo("GET");
            assertThat(second.body()).isEmpty();
            assertThat(second.header("Content-Type")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void temporaryAndPermanentRedirectKeepMethodAndBody(int status) {
        try (TestServer server = redirecting(status, "/there")) {
            value(transport.send(post(server.uri("/here")), TEXT));

            Received second = server.journal().get(1);
            assertThat(second.method()).isEqualTo("POST");
            assertThat(second.body()).isEqualTo("{\"a\":1}");
            assertThat(second.header("Content-Type")).contains("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void aPostIsNotSentAgainForAMovedAddressAndTheErrorNamesWhereItMoved(int status) {
        try (TestServer server = redirecting(status, "https://login.example.com/sign-in?secret=s")) {
            CxApiException failure = failure(transport.send(post(server.uri("/here")), TEXT));

            assertThat(server.journal()).hasSize(1);
            assertThat(failure.status()).hasValue(status);
            assertThat(failure)
                    .hasMessageContaining("https://login.example.com:443")
                    .hasMessageNotContaining("sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void anEndpointThatMovedGetsMethodAndBodyIfTheCallAllowsIt(int status) {
        try (TestServer server = redirecting(status, "/there")) {
            value(transport.send(moving("DELETE", server.uri("/here")), TEXT));

            Received second = server.journal().get(1);
            assertThat(second.method()).isEqualTo("DELETE");
            assertThat(second.body()).isEqualTo("{\"a\":1}");
            assertThat(second.header("Content-Type")).contains("application/json");
            assertThat(second.header("Authorization")).contains("Bearer token-1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void anEndpointThatMovedToAnotherOriginGetsNothingEvenIfTheCallAllowsMoves(int status) {
        try (TestServer other = TestServer.start(request -> Answer.ok(""));
                TestServer server = redirecting(status, other.uri("/there").toString())) {
            CxApiException failure = failure(transport.send(moving("POST", server.uri("/here")), TEXT));

            assertThat(other.journal()).isEmpty();
            assertThat(failure).hasMessageContaining("a POST is not sent again for a redirect");
        }
    }

    @Test
    void aCallThatAllowsMovesStillBecomesAGetForSeeOther() {
        try (TestServer server = redirecting(303, "/there")) {
            value(transport.send(moving("POST", server.uri("/here")), TEXT));

            assertThat(server.journal().get(1).method()).isEqualTo("GET");
        }
    }

    @Test
    void fiveRedirectsAreFollowed() {
        try (TestServer server = TestServer.start(request -> {
            int step = Integer.parseInt(request.target().substring(1));
            return step == 5 ? Answer.ok("arrived") : Answer.redirect(302, "/" + (step + 1));
        })) {
            assertThat(value(transport.send(get(server.uri("/0")), TEXT))).isEqualTo("arrived");
        }
    }

    @Test
    void theSixthRedirectIsRefusedSoALoopEnds() {
        try (TestServer server = TestServer.start(request -> Answer.redirect(302, "/again"))) {
            CxApiException failure = failure(transport.send(get(server.uri("/again")), TEXT));

            assertThat(server.journal()).hasSize(6);
            assertThat(failure).hasMessageContaining("more than 5 redirects");
            assertThat(failure.isRetryable()).isFalse();
        }
    }

    @Test
    void credentialsStayWithTheirOrigin() {
        try (TestServer server = redirecting(303, "/there")) {
            value(transport.send(withEverything(server.uri("/here")), TEXT));

            assertThat(server.journal()).allSatisfy(request -> {
                assertThat(request.header("Authorization")).contains("Bearer token-1");
                assertThat(request.header("x-api-key")).contains("key-1");
                assertThat(request.header("Cookie")).contains("session=1");
                assertThat(request.header("X-Tenant")).contains("t");
            });
        }
    }

    @Test
    void credentialsDoNotGoToAnotherPort() {
        try (TestServer other = TestServer.start(request -> Answer.ok("file"));
                TestServer server =
                        redirecting(303, other.uri("/file?signature=s").toString())) {
            value(transport.send(withEverything(server.uri("/here")), TEXT));

            assertBare(other.only());
            assertThat(other.only().header("Accept")).contains("application/zip");
        }
    }

    @Test
    void credentialsDoNotGoToAnotherHost() {
        try (TestServer server = TestServer.start(request -> request.target().equals("/here")
                ? Answer.redirect(302, "http://127.0.0.1:" + portOf(request) + "/there")
                : Answer.ok("arrived"))) {
            value(transport.send(withEverything(server.uri("/here")), TEXT));

            assertBare(server.journal().get(1));
        }
    }

    @Test
    void credentialsDoNotComeBackByAWayThroughAnotherOrigin() {
        try (TestServer server = TestServer.start(request -> switch (request.target()) {
            case "/here" -> Answer.redirect(302, "http://127.0.0.1:" + portOf(request) + "/detour");
            case "/detour" -> Answer.redirect(302, "http://localhost:" + portOf(request) + "/there");
            default -> Answer.ok("arrived");
        })) {
            value(transport.send(withEverything(server.uri("/here")), TEXT));

            assertThat(server.journal()).hasSize(3);
            assertBare(server.journal().get(2));
        }
    }

    @Test
    void aRefusalByAnotherOriginDoesNotRenewTheToken() {
        try (TestServer other = TestServer.start(request -> Answer.of(401, "signature expired"));
                TestServer server = redirecting(303, other.uri("/").toString())) {
            CxApiException failure = failure(transport.send(get(server.uri("/here")), TEXT));

            assertThat(failure.status()).hasValue(401);
            assertThat(other.journal()).hasSize(1);
        }
    }

    @Test
    void aLoginsFormIsNotSentToAnotherOrigin() {
        try (TestServer other = TestServer.start(request -> Answer.ok(""));
                TestServer server = redirecting(307, other.uri("/").toString())) {
            CxApiException failure = failure(transport.send(
                    ApiRequest.post("token", server.uri("/here"))
                            .form(Map.of("password", "pass-word-1"))
                            .withoutBearer()
                            .build(),
                    TEXT));

            assertThat(other.journal()).isEmpty();
            assertThat(failure).hasMessageContaining("credentials are not sent to");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.com/x", "http://user:pass-word@example.com/", "ht tp:/:", "//"})
    void aLocationThatIsNoPlainHttpAddressIsAnError(String location) {
        try (TestServer server = redirecting(302, location)) {
            CxApiException failure = failure(transport.send(get(server.uri("/here")), TEXT));

            assertThat(failure).hasMessageContaining("redirect").hasMessageNotContaining("pass-word");
            assertThat(server.journal()).hasSize(1);
        }
    }

    @Test
    void fromHttpsToHttpIsRefused() {
        ApiRequest request = get(URI.create("https://api.example.com/"));

        assertThat(catchThrowable(() -> Redirects.next(
                        request, Redirects.Hop.first(request), 302, Optional.of("http://api.example.com/"))))
                .hasMessageContaining("from https to http://api.example.com:80");
    }

    @Test
    void anOriginIsTheSameHoweverItIsWritten() {
        assertThat(List.of("HTTPS://Api.Example.com/x", "https://api.example.com:443"))
                .allSatisfy(text ->
                        assertThat(HttpAddress.origin(URI.create(text))).isEqualTo("https://api.example.com:443"));
    }

    private static void assertBare(Received request) {
        assertThat(request.header("Authorization")).isEmpty();
        assertThat(request.header("x-api-key")).isEmpty();
        assertThat(request.header("Cookie")).isEmpty();
        assertThat(request.header("X-Tenant")).isEmpty();
    }

    private static int portOf(Received request) {
        return URI.create("http://" + request.header("Host").orElseThrow()).getPort();
    }

    private static TestServer redirecting(int status, String location) {
        return TestServer.start(
                request -> request.target().equals("/here") ? Answer.redirect(status, location) : Answer.ok("arrived"));
    }

    private static ApiRequest get(URI uri) {
        return ApiRequest.get("read", uri).build();
    }

    private static ApiRequest post(URI uri) {
        return ApiRequest.post("create", uri).json("{\"a\":1}".getBytes()).build();
    }

    private static ApiRequest moving(String method, URI uri) {
        return ApiRequest.of("change", method, uri)
                .json("{\"a\":1}".getBytes())
                .preserveMethodOnRedirect()
                .build();
    }

    private static ApiRequest withEverything(URI uri) {
        return ApiRequest.get("read", uri)
                .header("Accept", "application/zip")
                .header("X-Tenant", "t")
                .cookies(new CookieJar() {
                    @Override
                    public Optional<String> cookieHeader(URI asked) {
                        return Optional.of("session=1");
                    }

                    @Override
                    public void store(URI from, List<String> setCookieHeaders) {}
                })
                .build();
    }
}
