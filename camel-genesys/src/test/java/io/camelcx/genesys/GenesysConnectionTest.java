// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.session.StatisticsSession;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.ThreadPools;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Key and token of the calls of every component. */
class GenesysConnectionTest {

    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private final CamelContext context = new DefaultCamelContext();
    private final GenesysConnection connection = new GenesysConnection();

    @BeforeEach
    void set() {
        connection.setCamelContext(context);
        connection.setBaseUrl(simulator.baseUrl() + "/");
        connection.setApiKey("demo-api-key");
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        context.start();
    }

    @AfterEach
    void stop() {
        connection.stop();
        context.stop();
        simulator.close();
    }

    @Test
    void aClientRequestsATokenOfItsOwn() {
        read();
        assertThat(tokenRequests()).singleElement().satisfies(request -> {
            assertThat(request.body()).contains("grant_type=client_credentials");
            assertThat(request.headers().toString()).containsIgnoringCase("authorization=[Basic ");
        });
    }

    @Test
    void aUserIsAuthenticatedByPassword() {
        connection.setUsername("TENANT\\demo");
        connection.setPassword("demo");
        read();
        assertThat(tokenRequests()).singleElement().satisfies(request -> assertThat(request.body())
                .contains("grant_type=password", "username=TENANT%5Cdemo"));
    }

    @Test
    void anEmptyUserNameCountsAsNone() {
        connection.setUsername("");
        connection.setPassword("");
        read();
        assertThat(tokenRequests()).singleElement().satisfies(request -> assertThat(request.body())
                .contains("grant_type=client_credentials"));
    }

    @Test
    void aTokenThatTheServerRefusesIsRenewedOnceAndTheCallRepeated() {
        read();
        simulator.genesys().authentication().revokeTokens();
        read();
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void aThousandCallsWithAnExpiredTokenRequestOneToken() {
        read();
        simulator.genesys().authentication().revokeTokens();
        long before = tokenRequests().size();
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try {
            CompletableFuture.allOf(IntStream.range(0, 1000)
                            .mapToObj(i -> CompletableFuture.runAsync(this::read, callers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            callers.shutdownNow();
        }
        assertThat(tokenRequests()).hasSize((int) before + 1);
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() {
        SettableClock clock = SettableClock.running();
        connection.setClock(clock);
        read();
        clock.advance(Duration.ofSeconds(43199 - 30));
        read();
        await().until(() -> tokenRequests().size() == 2);
    }

    @Test
    void aWrongSecretIsReportedWithoutItsValue() {
        connection.setClientSecret("not-the-secret-4711");
        assertThatThrownBy(this::read).cause().satisfies(failure -> {
            assertThat((CxApiException) failure)
                    .hasMessageContainingAll(
                            "log in failed", "401", "Bad credentials", "Check the client id and client secret.")
                    .hasMessageNotContaining("4711");
            assertThat(((CxApiException) failure).isRetryable()).isFalse();
        });
    }

    @Test
    void noDescriptionOfTheConnectionContainsASecret() {
        read();
        assertThat(connection + " " + connection.api())
                .contains(simulator.baseUrl().toString())
                .doesNotContain("demo-secret")
                .doesNotContain("demo-api-key");
    }

    @Test
    void aConnectionStopsAndStartsAgain() {
        read();
        connection.stop();
        assertThatThrownBy(connection::api).isInstanceOf(IllegalStateException.class);
        read();
    }

    @Test
    void aStoppedConnectionLeavesNoThread() {
        read();
        connection.stop();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains("GenesysConnection")));
    }

    @Test
    void theOnlyObjectMapperOfTheContextWritesTheUsersTypes() throws Exception {
        record Order(BigDecimal totalAmount, Instant due) {}
        Order order = new Order(new BigDecimal("1.10"), Instant.parse("2026-11-22T05:00:00Z"));
        connection.start();
        assertThat(connection.api().mapper().writeValueAsString(order))
                .isEqualTo("{\"totalAmount\":1.10,\"due\":\"2026-11-22T05:00:00Z\"}");
        connection.stop();
        context.getRegistry()
                .bind("json", new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE));

        connection.start();

        assertThat(connection.api().mapper().writeValueAsString(order))
                .isEqualTo("{\"TOTAL_AMOUNT\":1.10,\"DUE\":\"2026-11-22T05:00:00Z\"}");
    }

    @Test
    void aStartThatFailsLeavesNoThreadPool() {
        ThreadPools pools = ThreadPools.of(context);
        connection.getRetry().setMaxAttempts(0);

        assertThatThrownBy(connection::start).hasMessage("maxAttempts must be at least 1, but is 0");
        assertThat(pools.left()).isEmpty();
    }

    private void read() {
        connection.start();
        GenesysStatsClient client = StatisticsSession.of(connection).client();
        client.getValues(List.of(Statistic.predefined("Agent", "agent1", "TimeInCurrentState")))
                .join();
    }

    private List<RecordedRequest> tokenRequests() {
        return simulator.journal().requests().stream()
                .filter(request -> request.path().endsWith("/oauth/token"))
                .toList();
    }
}
