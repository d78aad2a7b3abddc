// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import java.util.Map;

/** Speaks to the simulated Data Actions API as the program of the vendor's text does. */
final class ActionCaller {
    static final String ACTIONS = "/api/v2/dataactions/actions";
    static final String SCRIPT = "function main(context) { return context.input; }";

    private final SimulatorClient client;

    private ActionCaller(SimulatorClient client) {
        this.client = client;
    }

    /** A caller with a token of the default client. */
    static ActionCaller signedIn(CxSimulator simulator) {
        Reply reply = token(simulator, "grant_type=client_credentials");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return withToken(simulator, reply.json().path("access_token").asText());
    }

    static Reply token(CxSimulator simulator, String form) {
        return new SimulatorClient(simulator)
                .send(
                        "POST",
                        "/api/v2/oauth/token",
                        form,
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Authorization",
                                SimulatorClient.basic("demo-client", "demo-secret")));
    }

    static ActionCaller withToken(CxSimulator simulator, String token) {
        return new ActionCaller(new SimulatorClient(simulator).header("Authorization", "Bearer " + token));
    }

    static String action(String name, String script, String... dependencies) {
        String names = dependencies.length == 0 ? "" : "\"" + String.join("\",\"", dependencies) + "\"";
        return "{\"name\":\"" + name + "\",\"description\":\"d\",\"type\":\"SCRIPT\",\"trigger\":{\"type\":\"MANUAL\"},"
                + "\"script\":{\"language\":\"JavaScript\",\"content\":\"" + script + "\"},\"enabled\":true,"
                + "\"dependencies\":[" + names + "]}";
    }

    Reply create(String json) {
        return client.post(ACTIONS, json);
    }

    Reply create(String json, String key) {
        return client.send("POST", ACTIONS, json, Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    /** Creates an action, and gives its id. */
    String created(String name, String... dependencies) {
        Reply reply = create(action(name, SCRIPT, dependencies));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").asText();
    }

    Reply replace(String id, String json) {
        return client.send("PUT", ACTIONS + "/" + id, json, Map.of("Content-Type", "application/json"));
    }

    Reply delete(String id) {
        return client.delete(ACTIONS + "/" + id);
    }

    Reply get(String id) {
        return client.get(ACTIONS + "/" + id);
    }

    Reply list(String query) {
        return client.get(ACTIONS + query);
    }

    Reply test(String id, String body) {
        return client.post(ACTIONS + "/" + id + "/test", body);
    }
}
