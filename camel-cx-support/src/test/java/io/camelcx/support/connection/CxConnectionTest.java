// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camelcx.simulator.SettableClock;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.test.ThreadPools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a vendor's connection has from its base, shown by a connection of a fourth vendor. */
class CxConnectionTest {

    private final CamelContext context = new SimpleCamelContext();
    private final ThreadPools pools = ThreadPools.of(context);
    private final AcmeConnection connection = new AcmeConnection();

    @BeforeEach
    void set() {
        context.start();
        connection.setCamelContext(context);
        connection.setBaseUrl("http://localhost:9/");
        connection.setClientId("client");
        connection.setClientSecret("secret-value");
    }

    @AfterEach
    void stop() {
        connection.stop();
        context.stop();
    }

    @Test
    void itLogsInOnceAndShowsWhenTheTokenExpires() throws IOException {
        SettableClock clock = SettableClock.standing();
        connection.setClock(clock);
        List<String> requests = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, requests));
        server.start();
        try {
            connection.setBaseUrl("http://localhost:" + server.getAddress().getPort() + "/");
            connection.start();
            assertThat(connection.getTokenExpiresAt()).isEmpty();

            read();
            read();

            assertThat(requests).containsExactly("/token", "/items Bearer t-1", "/items Bearer t-1");
            assertThat(connection.getTokenExpiresAt())
                    .isEqualTo(clock.instant().plusSeconds(60).toString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void itStopsAndStartsAgain() {
        connection.start();
        assertThat(pools.left()).hasSize(2);
        connection.stop();

        assertThat(pools.left()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(connection::api)
                .withMessage("AcmeConnection[http://localhost:9/] is not started");

        connection.start();
        assertThat(connection.api().baseUrl()).hasToString("http://localhost:9");
    }

    @Test
    void itHasOneServiceOfAKindAndStopsItFirst() {
        connection.start();
        Sibling sibling = connection.shared(Sibling.class, () -> new Sibling(connection));
        sibling.start();

        assertThat(connection.shared(Sibling.class, () -> new Sibling(connection)))
                .isSameAs(sibling);
        connection.stop();

        assertThat(sibling.isShutdown()).isTrue();
        assertThat(sibling.transportWhenStopped).isNotNull();
        connection.start();
        assertThat(connection.shared(Sibling.class, () -> new Sibling(connection)))
                .isNotSameAs(sibling);
    }

    @Test
    void aStartThatFailsHalfWayLeavesNoThreadAndNoHttpClient() {
        List<HttpClient> made = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        AcmeConnection failing = new AcmeConnection() {
            @Override
            protected Api open(ConnectionParts parts) {
                made.add(parts.httpClient());
                assertThat(pools.left()).hasSize(2);
                parts.own(() -> closed.add("first"));
                parts.own(() -> {
                    closed.add("second");
                    throw new IOException("does not close");
                });
                return super.open(parts);
            }
        };
        failing.setCamelContext(context);

        assertThatThrownBy(failing::start)
                .hasStackTraceContaining("Acme connection: baseUrl must be an http or https URL");

        assertThat(pools.left()).isEmpty();
        assertThat(closed).containsExactly("second", "first");
        assertThatThrownBy(() -> made.get(0).executeOpen(null, new HttpGet("http://localhost:9/"), null))
                .hasMessageContaining("shut down");
    }

    @Test
    void tlsParametersThatCannotBeLoadedFailAtTheStart() {
        connection.getHttp().setSslContextParameters(unloadable());

        assertThatThrownBy(connection::start).hasStackTraceContaining("The HTTP client cannot be set up");
        assertThat(pools.left()).isEmpty();
    }

    @Test
    void tlsParametersOfTheContextThatCannotBeLoadedFailAtTheStart() {
        context.setSSLContextParameters(unloadable());
        connection.getHttp().setUseGlobalSslContextParameters(true);

        assertThatThrownBy(connection::start).hasStackTraceContaining("The HTTP client cannot be set up");
    }

    @Test
    void aProxyWithoutAPortFailsAtTheStart() {
        connection.getHttp().setProxyHost("proxy");

        assertThatThrownBy(connection::start).hasStackTraceContaining("proxyPort must be between 1 and 65535");
        assertThat(pools.left()).isEmpty();
    }

    private static SSLContextParameters unloadable() {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("no-such-file.p12");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    @Test
    void noTextTellsASecret() {
        connection.setBaseUrl("http://user:secret-value@localhost:9/?key=secret-value");
        assertThat(connection.toString() + connection.getHttp() + connection.getRetry())
                .doesNotContain("secret-value");
    }

    private void read() {
        AcmeConnection.Api api = connection.api();
        api.transport()
                .send(
                        ApiRequest.get("read", URI.create(api.baseUrl() + "/items"))
                                .build(),
                        ResponseReader.discarding())
                .join();
    }

    private static void answer(HttpExchange exchange, List<String> requests) {
        String path = exchange.getRequestURI().getPath();
        boolean login = path.equals("/token");
        requests.add(login ? path : path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = (login ? "{\"access_token\":\"t-1\",\"expires_in\":60}" : "{}").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Sibling extends ServiceSupport {

        private final AcmeConnection connection;
        private Object transportWhenStopped;

        private Sibling(AcmeConnection connection) {
            this.connection = connection;
        }

        @Override
        protected void doStop() {
            transportWhenStopped = connection.api().transport();
        }
    }
}
