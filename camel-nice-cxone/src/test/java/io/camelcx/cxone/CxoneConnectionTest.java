// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.cxone.extract.client.ExtractClient;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.login.ClientAuthentication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authentication, discovery, and the spacing of a tenant's submissions. */
class CxoneConnectionTest {

    private static final Duration PACE = Duration.ofMillis(150);

    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withCxone(cxone -> cxone.withExtraction(extraction -> extraction.withPace(PACE))));
    private final CamelContext context = new DefaultCamelContext();
    private final CxoneConnection connection = DemoConnection.to(simulator.baseUrl());

    @BeforeEach
    void set() {
        connection.setCamelContext(context);
        context.start();
    }

    @AfterEach
    void stop() {
        connection.stop();
        context.stop();
        simulator.close();
    }

    @Test
    void anAccessKeyIsExchangedForAToken() {
        list();
        list();

        assertThat(requests("/authentication/v1/token/access-key"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"accessKeyId\":\"demo-access-key\""));
    }

    @Test
    void itsTokenIsRefreshedBeforeItExpires() {
        SettableClock clock = SettableClock.running();
        connection.setClock(clock);
        list();
        clock.advance(Duration.ofMinutes(59).plusSeconds(30));
        list();

        await().until(() -> requests("/public/user/refresh").size() == 1);
        assertThat(requests("/authentication/v1/token/access-key")).hasSize(1);
        list();
    }

    @Test
    void aRefreshTokenThatIsRefusedMeansAnotherLogin() {
        list();
        simulator.cxone().authentication().revokeTokens();
        simulator.cxone().authentication().revokeRefreshTokens();
        list();

        assertThat(requests("/authentication/v1/token/access-key")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"405,''", "410,''", "429,''", "500,''", "200,<html>Sign in</html>", "200,{\"jwt\":\"a\"}", "200,''"})
    void theAccessKeyIsExchangedAgainAfterAnyFailureOfTheRefresh(int status, String body) {
        simulator
                .faults()
                .add(Fault.on("POST", "/public/user/refresh").status(status).body(body));
        list();
        simulator.cxone().authentication().revokeTokens();
        list();
        simulator.cxone().authentication().revokeTokens();
        list();

        assertThat(requests("/authentication/v1/token/access-key")).hasSize(3);
    }

    @Test
    void anApplicationLogsInForAUserAtTheEndpointThatIsDiscovered() {
        connection.setAuthentication(CxoneAuthentication.oidc);
        connection.setIssuerUrl(simulator.baseUrl().toString());
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        list();

        assertThat(requests("/.well-known/openid-configuration")).hasSize(1);
        assertThat(simulator.journal().requests())
                .filteredOn(request -> request.body().contains("grant_type=password"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.body()).contains("username=demo-access-key");
                    assertThat(request.header("authorization")).startsWith("Basic ");
                });
    }

    @Test
    void anApplicationLogsInForItself() {
        connection.setAuthentication(CxoneAuthentication.clientCredentials);
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        list();

        assertThat(requests("/api/v2/oauth/token")).singleElement().satisfies(request -> assertThat(request.body())
                .contains("grant_type=client_credentials"));
    }

    @ParameterizedTest
    @CsvSource({"basic, true", "form, false"})
    void anApplicationRequestsAScopeAndSendsItsCredentialsInEitherStyle(String style, boolean basic) {
        connection.setAuthentication(CxoneAuthentication.clientCredentials);
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        connection.setClientAuthentication(ClientAuthentication.valueOf(style));
        connection.setScope("DataActions.ReadWrite");
        list();

        assertThat(requests("/api/v2/oauth/token")).singleElement().satisfies(request -> {
            assertThat(request.body()).contains("scope=DataActions.ReadWrite");
            assertThat(request.body().contains("client_secret=demo-secret")).isNotEqualTo(basic);
            assertThat(request.headers().containsKey("authorization")).isEqualTo(basic);
        });
    }

    @Test
    void aScopeThatTheApplicationDoesNotHaveIsRefusedWithoutARetry() {
        connection.setAuthentication(CxoneAuthentication.clientCredentials);
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        connection.setScope("Admin");

        assertThatThrownBy(this::list).hasStackTraceContaining("invalid_scope").hasStackTraceContaining("HTTP 400");
        assertThat(requests("/api/v2/oauth/token")).hasSize(1);
    }

    @Test
    void theSiteOfTheDataActionsTextIsAHostOfItsOwn() {
        CxoneConnection site = new CxoneConnection();
        site.setSite("acme-1");
        site.setClientId("demo-client");
        site.setClientSecret("demo-secret");
        site.setCamelContext(context);
        site.start();

        assertThat(site.api().base().get().join()).hasToString("https://acme-1.api.nicecxone.com");
        assertThat(site).hasToString("CxoneConnection[acme-1]");
        assertThat(site.getAuthentication()).isEqualTo("clientCredentials");
        assertThat(connection.getAuthentication()).isEqualTo("accessKey");
        site.stop();
        site.setSite("evil.example/");
        assertThatThrownBy(site::start).hasStackTraceContaining("site must have letters, digits and hyphens only");
    }

    @Test
    void theTenantsApisMayBeDiscovered() {
        connection.setBaseUrl("");
        connection.setDiscoverTenant("demo-tenant");
        connection.setIssuerUrl(simulator.baseUrl().toString());
        connection.setAuthentication(CxoneAuthentication.oidc);
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        list();
        list();

        assertThat(requests("/.well-known/cxone-configuration")).hasSize(1);
    }

    @Test
    void theRegionsAreThoseOfTheVendorsText() {
        assertThat(CxoneRegion.values())
                .extracting(CxoneRegion::baseUrl)
                .containsExactly(
                        "https://na1.nice-incontact.com",
                        "https://au1.nice-incontact.com",
                        "https://eu1.niceincontact.com");
    }

    @Test
    void theErrorOfAWrongSecretDoesNotContainIt() {
        connection.setSecretKey("not-the-secret-4711");

        assertThatThrownBy(this::list).cause().isInstanceOfSatisfying(CxApiException.class, failure -> {
            assertThat(failure)
                    .hasMessageContainingAll("log in failed", "401", "Check the access key")
                    .hasMessageNotContaining("4711");
            assertThat(failure.isRetryable()).isFalse();
        });
        assertThat(requests("/authentication/v1/token/access-key")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accessKey | accessKey | accessKey is missing, which authentication=accessKey needs",
                "accessKey | secretKey | secretKey is missing",
                "oidc | clientId | clientId is missing, which authentication=oidc needs",
                "clientCredentials | clientSecret | clientSecret is missing",
                "accessKey | baseUrl | one of baseUrl, region, site and discoverTenant is needed",
                "accessKey | issuerUrl | issuerUrl must be an http or https URL"
            })
    void aSettingThatIsMissingIsNamedAtTheStart(String authentication, String setting, String words) throws Exception {
        connection.setAuthentication(CxoneAuthentication.valueOf(authentication));
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        CxoneConnection.class
                .getMethod("set" + Character.toUpperCase(setting.charAt(0)) + setting.substring(1), String.class)
                .invoke(connection, "");

        assertThatThrownBy(connection::start).hasStackTraceContaining("CXone connection: " + words);
    }

    @Test
    void twoConnectionsToOneTenantShareItsPace() throws Exception {
        connection.setTenant("shared/" + simulator.baseUrl());
        connection.setSubmitInterval(PACE);
        connection.start();
        try (CamelContext other = new DefaultCamelContext()) {
            CxoneConnection second = DemoConnection.to(simulator.baseUrl());
            second.setCamelContext(other);
            second.setTenant("shared/" + simulator.baseUrl());
            second.setSubmitInterval(PACE);
            second.start();

            CompletableFuture.allOf(IntStream.range(0, 6)
                            .mapToObj(i -> submit(i % 2 == 0 ? connection : second))
                            .toArray(CompletableFuture[]::new))
                    .join();
            second.stop();
        }

        assertThat(requests("/data-extraction/V1/jobs")).hasSize(6).allSatisfy(request -> assertThat(request.status())
                .isEqualTo(202));
    }

    @Test
    void connectionsToTwoTenantsDoNotWaitForEachOther() {
        connection.setSubmitInterval(Duration.ofHours(1));
        connection.start();
        submit(connection).join();
        CxoneConnection other = DemoConnection.to(simulator.baseUrl());
        other.setCamelContext(context);
        other.setSubmitInterval(Duration.ofHours(1));
        other.start();

        assertThat(submit(other).handle((id, failure) -> true).join()).isTrue();
        other.stop();
    }

    @Test
    void aStopFailsTheCallsThatWaitForAPermit() {
        connection.setSubmitInterval(Duration.ofHours(1));
        connection.start();
        submit(connection).join();
        CompletableFuture<String> waiting = submit(connection);
        assertThat(waiting).isNotDone();

        connection.stop();

        assertThatThrownBy(waiting::join).hasRootCauseMessage("The connection was stopped");
    }

    private static CompletableFuture<String> submit(CxoneConnection connection) {
        LocalDate day = LocalDate.of(2026, 11, 2);
        return new ExtractClient(connection.api(), 0).submit(new ExtractRequest("qm-workflows", "1", day, day));
    }

    private void list() {
        connection.start();
        new ExtractClient(connection.api(), 0).list().join();
    }

    private List<RecordedRequest> requests(String path) {
        return simulator.journal().requests().stream()
                .filter(request -> request.path().equals(path))
                .toList();
    }
}
