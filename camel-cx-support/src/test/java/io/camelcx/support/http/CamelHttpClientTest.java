// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.test.LogCapture;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client that Camel sets up: TLS, proxy, timeouts, and a clean end. */
class CamelHttpClientTest {

    private static final Consumer<HttpComponent> DEFAULTS = new HttpOptions()::configure;

    private final TransportRig rig = new TransportRig();
    private final CamelContext context = new SimpleCamelContext();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        rig.close();
    }

    @Test
    void itCallsPlainHttpWithTheUserAgentOfTheSettings() {
        Consumer<HttpComponent> settings = component -> component.setUserAgent("acme/1");
        try (TestServer server = TestServer.start(request -> Answer.ok("plain"))) {
            assertThat(call(settings, server.uri("/"))).isEqualTo("plain");
            assertThat(server.only().header("User-Agent")).contains("acme/1");
        }
    }

    @Test
    void itTrustsWhatTheSslContextParametersTrust() throws Exception {
        Consumer<HttpComponent> settings = component -> component.setSslContextParameters(trust());
        try (TestServer server = secureServer()) {
            assertThat(call(settings, server.uri("/"))).isEqualTo("secure");
        }
    }

    @Test
    void itUsesTheContextsTlsOnlyIfAskedTo() throws Exception {
        context.setSSLContextParameters(trust());
        Consumer<HttpComponent> global = component -> component.setUseGlobalSslContextParameters(true);
        try (TestServer server = secureServer()) {
            assertThat(call(global, server.uri("/"))).isEqualTo("secure");
            assertThat(failed(DEFAULTS, server.uri("/"))).hasMessageContaining("no secure connection");
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsAFinalErrorThatSaysSo() throws Exception {
        try (TestServer server = secureServer()) {
            CxApiException failure = failed(DEFAULTS, server.uri("/"));

            assertThat(failure).hasMessageContaining("no secure connection to https://localhost:" + server.port());
            assertThat(failure.isRetryable()).isFalse();
            assertThat(rig.timer.waits).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherHostIsAFinalError() throws Exception {
        Consumer<HttpComponent> settings = component -> component.setSslContextParameters(trust());
        try (TestServer server = secureServer()) {
            CxApiException failure = failed(settings, URI.create("https://127.0.0.2:" + server.port() + "/"));

            assertThat(failure.getMessage()).contains("no ").contains("connection to https://127.0.0.2");
        }
    }

    @Test
    void tlsSettingsThatCannotBeLoadedFail() {
        SSLContextParameters broken = trust();
        broken.getTrustManagers().getKeyStore().setResource("no-such-file.p12");

        try (CamelHttpClient http =
                new CamelHttpClient(context, component -> component.setSslContextParameters(broken))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(http::client)
                    .withMessageContaining("The HTTP client cannot be set up");
        }
    }

    @Test
    void itGoesThroughTheProxy() {
        try (TestServer proxy = TestServer.start(request -> Answer.ok("by proxy"))) {
            HttpOptions settings = through(proxy);

            assertThat(call(settings::configure, URI.create("http://api.example.com/v1")))
                    .isEqualTo("by proxy");
            assertThat(proxy.only().header("Host")).contains("api.example.com");
        }
    }

    @Test
    void itAnswersTheProxysChallenge() {
        try (TestServer proxy = TestServer.start(
                request -> request.header("Proxy-Authorization").isPresent()
                        ? Answer.ok("by proxy")
                        : Answer.of(407, "").with("Proxy-Authenticate", "Basic realm=\"proxy\""))) {
            HttpOptions settings = through(proxy);
            settings.setProxyUsername("user");
            settings.setProxyPassword("pass");

            assertThat(call(settings::configure, URI.create("http://api.example.com/v1")))
                    .isEqualTo("by proxy");
            assertThat(proxy.journal().get(1).header("Proxy-Authorization")).contains("Basic dXNlcjpwYXNz");
        }
    }

    @Test
    void hostsExemptFromTheProxyAreReachedDirectly() {
        try (TestServer server = TestServer.start(request -> Answer.ok("direct"));
                TestServer proxy = TestServer.start(request -> Answer.ok("by proxy"))) {
            HttpOptions settings = through(proxy);
            settings.setNonProxyHosts("localhost");

            assertThat(call(settings::configure, server.uri("/"))).isEqualTo("direct");
        }
    }

    @Test
    void silenceEndsWithTheResponseTimeout() {
        HttpOptions settings = new HttpOptions();
        settings.setResponseTimeout(Duration.ofMillis(50));
        try (RawServer silent = RawServer.start((socket, number) -> {})) {
            assertThat(failed(settings::configure, silent.uri("/")))
                    .hasMessageContaining("within the response timeout");
        }
    }

    @Test
    void headersWithoutEndAreRefused() {
        try (RawServer endless = RawServer.start((socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n");
            while (true) {
                RawServer.write(socket, "X-Header: " + "x".repeat(1000) + "\r\n");
            }
        })) {
            assertThat(failed(DEFAULTS, endless.uri("/"))).hasMessageContaining("Maximum header count exceeded");
        }
    }

    /** Fails where a version of Camel makes its connections without these bounds, even if the HTTP client has others of its own. */
    @ParameterizedTest
    @CsvSource({"200,10", "1000,10", "1,66000", "1,1000000"})
    void aHeadBeyondTheBoundsIsRefusedOnce(int headers, int length) {
        try (RawServer server = answering(headers, length)) {
            assertThat(failed(DEFAULTS, server.uri("/")))
                    .hasMessageContaining("the head of the answer is larger than is accepted")
                    .hasMessageNotContaining("xxx");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"190,10", "1,65000"})
    void aHeadWithinTheBoundsIsRead(int headers, int length) {
        try (RawServer server = answering(headers, length);
                CamelHttpClient http = new CamelHttpClient(context, DEFAULTS)) {
            HttpTransport transport = rig.transport().client(http::client).build();

            assertThat(value(transport.send(
                            ApiRequest.get("read", server.uri("/")).build(), TEXT)))
                    .isEqualTo("x");
        }
    }

    @Test
    void aCamelWhoseConnectionsHaveNoLimitsIsReported() {
        try (LogCapture log = LogCapture.open("io.camelcx.support.http")) {
            makeAndClose(DEFAULTS);
            assertThat(log.lines()).isEmpty();

            makeAndClose(component -> component.setClientConnectionManager(new PoolingHttpClientConnectionManager()));
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains(context.getVersion());
        }
    }

    private void makeAndClose(Consumer<HttpComponent> settings) {
        try (CamelHttpClient http = new CamelHttpClient(context, settings)) {
            assertThat(http.client()).isNotNull();
        }
    }

    private static RawServer answering(int headers, int length) {
        String header = "X-Header: " + "x".repeat(length) + "\r\n";
        return RawServer.start((socket, number) ->
                RawServer.write(socket, "HTTP/1.1 200 OK\r\n" + header.repeat(headers) + "Content-Length: 1\r\n\r\nx"));
    }

    @Test
    void thePoolsBoundsAreThoseOfTheSettings() {
        Consumer<HttpComponent> settings = component -> {
            component.setConnectionsPerRoute(1);
            component.setConnectionRequestTimeout(20);
        };
        try (TestServer server = TestServer.start(request -> Answer.ok("x"));
                CamelHttpClient http = new CamelHttpClient(context, settings)) {
            HttpTransport transport = rig.transport().client(http::client).build();
            ApiRequest request = ApiRequest.get("read", server.uri("/")).build();

            CxApiException failure = value(transport.send(request, outer -> failure(transport.send(request, TEXT))));

            assertThat(failure).hasMessageContaining("became free in time");
        }
    }

    @Test
    void theRegisteredComponentStaysTheUsers() {
        HttpComponent users = new HttpComponent();
        context.addComponent("https", users);
        try (CamelHttpClient own =
                new CamelHttpClient(context, component -> component.setSslContextParameters(trust()))) {
            assertThat(own.client()).isNotNull();
            assertThat(users.getSslContextParameters()).isNull();
            assertThat(context.getComponent("https", false)).isSameAs(users);
            assertThat(context.getEndpoints()).isEmpty();
        }
    }

    @Test
    void itIsMadeByTheFirstUseAndOnce() {
        AtomicInteger made = new AtomicInteger();
        try (CamelHttpClient http = new CamelHttpClient(context, component -> made.incrementAndGet())) {
            HttpTransport transport = rig.transport().client(http::client).build();
            assertThat(made).hasValue(0);

            try (TestServer server = TestServer.start(request -> Answer.ok("x"))) {
                ApiRequest request = ApiRequest.get("read", server.uri("/")).build();
                assertThat(value(transport.send(request, TEXT))).isEqualTo("x");
                assertThat(value(transport.send(request, TEXT))).isEqualTo("x");
            }
            assertThat(made).hasValue(1);
        }
    }

    @Test
    void aCallWhoseClientCannotBeMadeFailsAndALaterOneTriesAgain() {
        AtomicInteger tries = new AtomicInteger();
        Consumer<HttpComponent> failingOnce = component -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalArgumentException("not yet");
            }
        };
        try (TestServer server = TestServer.start(request -> Answer.ok("x"));
                CamelHttpClient http = new CamelHttpClient(context, failingOnce)) {
            HttpTransport transport = rig.transport().client(http::client).build();
            ApiRequest request = ApiRequest.get("read", server.uri("/")).build();

            assertThat(failure(transport.send(request, TEXT))).hasMessageContaining("not yet");
            assertThat(value(transport.send(request, TEXT))).isEqualTo("x");
        }
    }

    @Test
    void aClosedOneMakesNoClient() {
        AtomicInteger made = new AtomicInteger();
        CamelHttpClient http = new CamelHttpClient(context, component -> made.incrementAndGet());
        http.close();

        assertThatIllegalStateException().isThrownBy(http::client);
        assertThat(made).hasValue(0);
    }

    @Test
    void closingLeavesNoThreadAndNoSocket() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (RawServer server = RawServer.start((socket, number) -> RawServer.writeOk(socket, "x"))) {
            call(DEFAULTS, server.uri("/"));

            Awaitility.await()
                    .untilAsserted(() -> assertThat(server.openConnections()).isZero());
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> !before.contains(thread))
                            .map(Thread::getName)
                            .filter(name -> !name.startsWith("raw-server") && !name.startsWith("awaitility")))
                    .isEmpty();
        }
    }

    private static HttpOptions through(TestServer proxy) {
        HttpOptions options = new HttpOptions();
        options.setProxyHost("localhost");
        options.setProxyPort(proxy.port());
        return options;
    }

    private String call(Consumer<HttpComponent> settings, URI uri) {
        try (CamelHttpClient http = new CamelHttpClient(context, settings)) {
            HttpTransport transport = rig.transport().client(http::client).build();
            return value(transport.send(ApiRequest.get("read", uri).build(), TEXT));
        }
    }

    private CxApiException failed(Consumer<HttpComponent> settings, URI uri) {
        try (CamelHttpClient http = new CamelHttpClient(context, settings)) {
            HttpTransport transport = rig.transport().client(http::client).build();
            return failure(transport.send(ApiRequest.get("read", uri).build(), TEXT));
        }
    }

    private TestServer secureServer() throws Exception {
        KeyManagersParameters keys = new KeyManagersParameters();
        keys.setKeyStore(keyStore());
        keys.setKeyPassword("changeit");
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setKeyManagers(keys);
        return TestServer.startTls(parameters.createSSLContext(context), request -> Answer.ok("secure"));
    }

    private static SSLContextParameters trust() {
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(keyStore());
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    private static KeyStoreParameters keyStore() {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("localhost.p12");
        store.setPassword("changeit");
        store.setType("PKCS12");
        return store;
    }
}
