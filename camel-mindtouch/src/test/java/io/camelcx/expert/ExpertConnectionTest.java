// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.state.StateFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who calls and how that is proved, the pace of a site, and what is refused. */
class ExpertConnectionTest {

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T12:00:00Z"));
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(clock));
    private final CamelContext context = new DefaultCamelContext();
    private final ExpertConnection connection = DemoConnection.to(simulator.baseUrl());

    @BeforeEach
    void set() {
        connection.setCamelContext(context);
        connection.setClock(clock);
        context.start();
    }

    @AfterEach
    void stop() {
        connection.stop();
        context.stop();
        simulator.close();
    }

    private CompletableFuture<XmlElement> home() {
        connection.start();
        return new PagesClient(connection.api()).page(PageId.HOME, ReadOptions.defaults(), false);
    }

    /** The user of a call, seen by its effective rights. */
    private String rights() {
        return home().join()
                .first("security")
                .flatMap(security -> security.first("permissions.effective"))
                .orElseThrow()
                .textOf("operations");
    }

    private CxApiException failure() {
        try {
            home().join();
        } catch (CompletionException e) {
            return (CxApiException) Futures.unwrap(e);
        }
        throw new AssertionError("The call has succeeded");
    }

    private List<RecordedRequest> requests(String part) {
        return simulator.journal().requests().stream()
                .filter(request -> request.path().contains(part))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestIsSignedAnew(ServerTokenForm form) {
        connection.setTokenForm(form);
        assertThat(rights()).contains("DELETE");
        clock.advance(Duration.ofMinutes(6));
        assertThat(rights()).contains("DELETE");

        assertThat(requests("/pages/home"))
                .extracting(request -> request.header("X-Deki-Token"))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.startsWith("tkn_") == (form == ServerTokenForm.tkn));
    }

    @Test
    void aRetryIsSignedAnewToo() {
        simulator
                .faults()
                .add(Fault.on("GET", "/@api/deki/pages/home")
                        .times(1)
                        .status(503)
                        .header("Retry-After", "0"));
        clock.advance(Duration.ofSeconds(1));
        rights();

        assertThat(requests("/pages/home")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"=viewer", "4"})
    void callsAreMadeForAUserOfOnesChoice(String user) {
        connection.setUser(user);

        assertThat(rights()).doesNotContain("DELETE");
    }

    @Test
    void aWrongSecretIsNotRetriedAndTheErrorSaysWhatToDo() {
        connection.setSecretKey("wrong-secret-value");

        CxApiException failure = failure();
        assertThat(failure.status()).hasValue(401);
        assertThat(failure)
                .hasMessageContaining("credentials")
                .hasMessageContaining("clock")
                .hasMessageNotContaining("wrong-secret-value");
        assertThat(requests("/pages/home")).hasSize(1);
    }

    @Test
    void aClockThatIsWrongIsSeenInTheError() {
        connection.setClock(SettableClock.at(clock.instant().minus(Duration.ofMinutes(10))));

        assertThat(failure()).hasMessageContaining("this machine's clock is right");
    }

    @Test
    void aBrowserTokenGoesWithTheSessionOfAUser() {
        connection.setAuthentication(ExpertAuthentication.browserToken);
        connection.setToken("demo-browser-token");

        assertThat(rights()).doesNotContain("DELETE");
        assertThat(requests("/pages/home")).singleElement().satisfies(request -> {
            assertThat(request.header("X-Deki-Token")).isEqualTo("demo-browser-token");
            assertThat(request.header("Cookie")).isEmpty();
        });
    }

    @Test
    void theSessionOfAUserGoesAsACookie() {
        connection.setAuthentication(ExpertAuthentication.browserToken);
        connection.setToken("demo-browser-token");
        connection.setAuthToken("session-of-somebody");
        simulator
                .faults()
                .add(Fault.on("GET", "/@api/deki/pages/home").status(200).body("<page id=\"1\"/>"));
        home().join();

        assertThat(requests("/pages/home")).singleElement().satisfies(request -> assertThat(request.header("Cookie"))
                .isEqualTo("authtoken=session-of-somebody"));
    }

    @Test
    void nothingGoesWithAnAnonymousRequest() {
        connection.setAuthentication(ExpertAuthentication.anonymous);
        connection.setApiKey(null);

        assertThat(rights()).doesNotContain("DELETE");
        assertThat(requests("/pages/home")).singleElement().satisfies(request -> assertThat(request.headers())
                .doesNotContainKeys("x-deki-token", "authorization"));
    }

    @Test
    void anAuthorizationCodeBuysATokenAndTheRefreshTokenTheNextOne() throws Exception {
        granted();
        connection.getOauth().setVerificationCode(code());
        connection.getOauth().setRedirectUri("https://app.example.com/back");
        assertThat(rights()).contains("DELETE");
        clock.advance(Duration.ofMinutes(59).plusSeconds(30));
        assertThat(rights()).contains("DELETE");
        await().until(() -> requests("/token/access.json").size() == 2);

        assertThat(requests("/token/access.json"))
                .extracting(RecordedRequest::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("grant_type=authorization_code"),
                        second -> assertThat(second).contains("grant_type=refresh_token"));
        assertThat(requests("/pages/home")).allSatisfy(request -> assertThat(request.header("Authorization"))
                .startsWith("Bearer "));
    }

    @Test
    void theRefreshTokenThatTheSiteGaveSurvivesARestart() throws Exception {
        StateRepository<String, String> kept = new MemoryStateRepository();
        granted();
        connection.getOauth().setRefreshTokenRepository(kept);
        connection.getOauth().setVerificationCode(code());
        connection.getOauth().setRedirectUri("https://app.example.com/back");
        rights();
        connection.stop();
        connection.getOauth().setVerificationCode(null);
        assertThat(rights()).contains("DELETE");

        assertThat(requests("/token/access.json")).hasSize(2);
        assertThat(kept.getState("expert-refresh-token/" + simulator.baseUrl().getHost() + "/demo-client"))
                .isNotBlank();
    }

    @Test
    void theRefreshTokenMayBeStoredInAFileThatIsNotStartedYet(@TempDir Path folder) throws Exception {
        StateFile kept = new StateFile();
        kept.setFile(folder.resolve("token").toString());
        granted();
        connection.getOauth().setRefreshTokenRepository(kept);
        connection.getOauth().setVerificationCode(code());
        connection.getOauth().setRedirectUri("https://app.example.com/back");

        assertThat(rights()).contains("DELETE");
        assertThat(folder.resolve("token")).content().contains("expert-refresh-token/");
    }

    @Test
    void aNewlyConfiguredRefreshTokenIsUsedWhenTheStoredOneIsRefused() throws Exception {
        StateRepository<String, String> kept = new MemoryStateRepository();
        String key = "expert-refresh-token/" + simulator.baseUrl().getHost() + "/demo-client";
        granted();
        connection.getOauth().setRefreshTokenRepository(kept);
        connection.getOauth().setVerificationCode(code());
        connection.getOauth().setRedirectUri("https://app.example.com/back");
        rights();
        connection.stop();
        String good = kept.getState(key);
        kept.setState(key, "one-that-is-refused");
        connection.getOauth().setVerificationCode(null);
        connection.getOauth().setRefreshToken(good);

        assertThat(rights()).contains("DELETE");
        assertThat(kept.getState(key)).isNotEqualTo("one-that-is-refused");
    }

    private void granted() {
        connection.setAuthentication(ExpertAuthentication.oauth);
        connection.getOauth().setAuthId("1");
        connection.getOauth().setClientId("demo-client");
        connection.getOauth().setClientSecret("demo-secret");
    }

    /** What a browser would bring back from the site. */
    private String code() throws Exception {
        URI authorize = URI.create(simulator.baseUrl()
                + "/@app/auth/1/token/authorize?response_type=code&client_id=demo-client&scope=profile%20seated"
                + "&state=s&redirect_uri=https%3A%2F%2Fapp.example.com%2Fback");
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(authorize).build(), HttpResponse.BodyHandlers.discarding());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    @Test
    void noMoreCallsThanAllowedAreOnTheirWay() {
        connection.setMaxInFlight(2);
        simulator.expert().change(api -> api.withLatency(Duration.ofMillis(50)));
        connection.start();
        List<CompletableFuture<XmlElement>> calls = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> home(), connection.api().threads().workers())
                        .thenCompose(call -> call))
                .toList();
        await().until(() -> requests("/pages/home").size() >= 2);

        assertThat(inFlight()).isLessThanOrEqualTo(2);
        await().until(() -> {
            assertThat(inFlight()).isLessThanOrEqualTo(2);
            return calls.stream().allMatch(CompletableFuture::isDone);
        });
        assertThat(calls).allSatisfy(call -> assertThat(call).isCompleted());
    }

    private long inFlight() {
        return requests("/pages/home").stream()
                .filter(request -> request.status() == 0)
                .count();
    }

    @Test
    void noMoreCallsThanAllowedAreMadeInAMinute() {
        connection.setMaxPerMinute(3);
        for (int i = 0; i < 3; i++) {
            home().join();
        }
        CompletableFuture<XmlElement> fourth = home();
        assertThat(fourth).isNotDone();
        assertThat(requests("/pages/home")).hasSize(3);

        connection.stop();
        assertThat(fourth).isCompletedExceptionally();
    }

    @Test
    void noCredentialGoesToAnotherHost() {
        try (CxSimulator elsewhere =
                CxSimulator.start(SimulatorSettings.defaults().withLive(false))) {
            simulator.expert().moveEndpoint("/pages/{id}", elsewhere.baseUrl() + "/elsewhere", 302);

            assertThat(failure().status()).hasValue(404);
            assertThat(elsewhere.journal().requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.headers()).doesNotContainKey("x-deki-token"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "siteUrl | | siteUrl must be an http or https URL such as https://success.example.com, not empty",
                "siteUrl | success.example.com | siteUrl must be an http or https URL",
                "apiKey | | apiKey is missing, which authentication=serverToken needs",
                "secretKey | | secretKey is missing",
                "user | | user is missing",
                "user | admin | user must be a user's number such as 2, or = and a user's name such as =admin, not admin",
                "maxInFlight | -1 | maxInFlight must be at least 0, but is -1",
                "maxPerMinute | -1 | maxPerMinute must be at least 0, but is -1"
            })
    void aWrongSettingIsRefusedAtTheStart(String setting, String value, String words) {
        switch (setting) {
            case "siteUrl" -> connection.setSiteUrl(value);
            case "apiKey" -> connection.setApiKey(value);
            case "secretKey" -> connection.setSecretKey(value);
            case "user" -> connection.setUser(value);
            case "maxInFlight" -> connection.setMaxInFlight(Integer.parseInt(value));
            default -> connection.setMaxPerMinute(Integer.parseInt(value));
        }

        assertThatThrownBy(connection::start).hasStackTraceContaining("Expert connection: " + words);
    }

    @Test
    void oauthNeedsSomethingThatBuysAToken() {
        granted();

        assertThatThrownBy(connection::start)
                .hasStackTraceContaining("oauth.refreshToken")
                .hasStackTraceContaining("oauth.verificationCode");
    }

    @Test
    void isExplainedWhereItIsNotStarted() {
        assertThatThrownBy(connection::api)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not started");
        assertThat(connection.toString()).doesNotContain("demo-server-secret");
    }
}
