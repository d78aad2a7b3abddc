// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.auth.client.UserTokens;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.test.RouteBed;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator of its own. */
final class AuthBed extends RouteBed<Object, AuthBed> {

    static final String TOKEN_PATH = "/auth/v3/oauth/token";
    static final String CALLBACK = "https://app.example.com/callback?from=login";

    private final GenesysConnection connection;

    private AuthBed(CxSimulator simulator) {
        super(simulator);
        this.connection = connection(simulator.baseUrl());
        bind("genesys", connection);
    }

    static AuthBed start(CxSimulator simulator) {
        return new AuthBed(simulator).start();
    }

    static AuthBed create() {
        return start(CxSimulator.start(SimulatorSettings.defaults().withLive(false)));
    }

    static GenesysConnection connection(URI address) {
        GenesysConnection connection = DemoConnection.to(address);
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return connection;
    }

    GenesysConnection connection() {
        return connection;
    }

    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send("genesys-auth:test?" + options, body, headers);
    }

    Exchange call(String options, Map<String, Object> headers) {
        return call(options, null, headers);
    }

    /** The simulator's demo user signs in. */
    UserTokens demoUser() {
        return call(
                        "operation=token&grant=password",
                        Map.of(GenesysAuthConstants.USERNAME, "demo", GenesysAuthConstants.PASSWORD, "demo"))
                .getMessage()
                .getBody(UserTokens.class);
    }

    long tokenRequests() {
        return journal().count("POST", TOKEN_PATH);
    }

    @Override
    protected Object received(Exchange exchange) {
        return exchange.getMessage().getBody();
    }

    @Override
    protected AuthBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
