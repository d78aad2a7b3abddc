// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import java.util.Map;
import java.util.Optional;

/** Speaks to the simulated Expert site as a program of a customer would; paths begin after {@code /@api/deki}. */
public final class ExpertCaller {
    private final CxSimulator simulator;
    private final Optional<String> user;

    private ExpertCaller(CxSimulator simulator, Optional<String> user) {
        this.simulator = simulator;
        this.user = user;
    }

    /** A caller who signs every request with the default Server API Token. */
    public static ExpertCaller as(CxSimulator simulator, String user) {
        return new ExpertCaller(simulator, Optional.of(user));
    }

    public static ExpertCaller anonymous(CxSimulator simulator) {
        return new ExpertCaller(simulator, Optional.empty());
    }

    public Reply get(String path) {
        return send("GET", path, "", "text/plain");
    }

    public XmlAnswer read(String path) {
        return XmlAnswer.ok(get(path));
    }

    public Reply delete(String path) {
        return send("DELETE", path, "", "text/plain");
    }

    public Reply post(String path, String body) {
        return send("POST", path, body, "text/plain; charset=utf-8");
    }

    public Reply send(String method, String path, String body, String contentType) {
        return send(method, path, body, Map.of("Content-Type", contentType));
    }

    public Reply send(String method, String path, String body, Map<String, String> headers) {
        SimulatorClient client = new SimulatorClient(simulator);
        user.ifPresent(name -> client.header(
                "X-Deki-Token", simulator.expert().authentication().serverToken(name)));
        return client.send(method, "/@api/deki" + path, body, headers);
    }
}
