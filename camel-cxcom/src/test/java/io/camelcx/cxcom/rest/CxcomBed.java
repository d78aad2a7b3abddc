// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxcom.CxcomSimulator;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.RouteBed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** A Camel context with a connection to a simulator of its own, whose own token is that of the user demo. */
final class CxcomBed extends RouteBed<Object, CxcomBed> {

    static final String CALLBACK = "https://app.example.com/callback?from=login";
    static final String DEMO = "l6hkZxxCEeGQ1BIBPQhmWA";
    static final String TOKEN_PATH = "/1/oauth/token";

    private final StateRepository<String, String> tokens = new MemoryStateRepository();
    private final CxcomConnection connection;
    private final String token;

    private CxcomBed(CxSimulator simulator) {
        super(simulator);
        token = cx().authorization().issueToken("demo");
        connection = connection(simulator.baseUrl(), cx().dataUrl());
        connection.setAccessToken(token);
        connection.setTokenRepository(tokens);
        bind("cx", connection);
    }

    static CxcomBed create() {
        return new CxcomBed(CxSimulator.start(SimulatorSettings.defaults().withLive(false)));
    }

    /** A connection without a token. */
    static CxcomConnection connection(URI api, URI data) {
        CxcomConnection connection = new CxcomConnection();
        connection.setApiUrl(api.toString());
        connection.setDataUrl(data.toString());
        connection.setAuthorizeUrl(api + "/mycx/oauth/authorize");
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        connection.setRedirectUri(CALLBACK);
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return connection;
    }

    CxcomConnection connection() {
        return connection;
    }

    CxcomSimulator cx() {
        return simulator().cxcom();
    }

    StateRepository<String, String> tokens() {
        return tokens;
    }

    String token() {
        return token;
    }

    Exchange call(String pathAndOptions, Object body, Map<String, Object> headers) {
        return send("cxcom:" + pathAndOptions, body, headers);
    }

    Exchange call(String pathAndOptions) {
        return call(pathAndOptions, null, Map.of());
    }

    /** The body after a call that succeeded. */
    static Object body(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    static CxApiException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
        return exchange.getException(CxApiException.class);
    }

    /** What the authorization page leads the browser to. */
    String browse(String page) throws IOException, InterruptedException {
        HttpResponse<Void> redirect = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(redirect.statusCode()).isEqualTo(302);
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    List<RecordedRequest> requests() {
        return journal().requests("*", "/1/*");
    }

    RecordedRequest last() {
        return requests().get(requests().size() - 1);
    }

    @Override
    protected Object received(Exchange exchange) {
        return exchange.getMessage().getBody();
    }

    @Override
    protected CxcomBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
