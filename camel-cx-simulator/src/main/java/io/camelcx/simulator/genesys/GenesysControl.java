// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.genesys.statistics.ServiceState;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.time.Duration;

/** The Genesys services' part of the control surface, each route one method of the Java facade. */
final class GenesysControl {
    private static final String BASE_PATH = "/__sim/genesys";
    private final GenesysSimulator genesys;

    GenesysControl(GenesysSimulator genesys) {
        this.genesys = genesys;
    }

    Routes routes() {
        return new Routes()
                .on(
                        "POST",
                        BASE_PATH + "/tokens/revoke",
                        call -> done(() -> genesys.authentication().revokeTokens()))
                .on("POST", BASE_PATH + "/tokens/expire", this::expireTokens)
                .on("GET", BASE_PATH + "/sessions", this::sessions)
                .on(
                        "POST",
                        BASE_PATH + "/sessions/drop",
                        call -> done(() -> genesys.statistics().dropSessions()))
                .on(
                        "POST",
                        BASE_PATH + "/disconnect",
                        call -> done(() -> genesys.statistics().sendDisconnect()))
                .on(
                        "POST",
                        BASE_PATH + "/subscriptions/drop",
                        call -> done(() -> genesys.statistics().dropSubscriptions()))
                .include(
                        new StatisticsQuirksControl(genesys.statistics().quirks()).routes(BASE_PATH),
                        endpoint -> endpoint)
                .on("POST", BASE_PATH + "/connect-advice", this::connectAdvice)
                .on("POST", BASE_PATH + "/service-state", this::serviceState)
                .on("GET", BASE_PATH + "/subscriptions", this::subscriptions)
                .on("POST", BASE_PATH + "/publish", this::publish)
                .on("POST", BASE_PATH + "/tick", this::tick)
                .include(genesys.openMedia().control(), endpoint -> endpoint);
    }

    private Answer expireTokens(HttpCall call) {
        genesys.authentication()
                .expireIn(ControlAnswer.duration(ControlAnswer.body(call), "in").orElse(Duration.ZERO));
        return ControlAnswer.done();
    }

    private Answer sessions(HttpCall call) {
        ObjectNode json = Json.object();
        return Answer.json(
                200, json.set("sessions", Json.tree(genesys.statistics().sessions())));
    }

    private Answer subscriptions(HttpCall call) {
        ObjectNode json = Json.object();
        return Answer.json(
                200, json.set("subscriptions", Json.tree(genesys.statistics().subscriptions())));
    }

    private Answer connectAdvice(HttpCall call) {
        genesys.statistics().connectAdvice(ControlAnswer.required(ControlAnswer.body(call), "reconnect"));
        return ControlAnswer.done();
    }

    private Answer serviceState(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        ServiceState state = ControlAnswer.oneOf(ServiceState.class, body, "serviceState");
        genesys.statistics().serviceState(state, body.path("spelling").asText(state.name()));
        return ControlAnswer.done();
    }

    private Answer publish(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        genesys.statistics()
                .publish(
                        ControlAnswer.required(body, "objectType"),
                        ControlAnswer.required(body, "objectId"),
                        ControlAnswer.required(body, "name"),
                        body.has("rawValue")
                                ? new RawValue(ControlAnswer.required(body, "rawValue"))
                                : body.get("value"));
        return ControlAnswer.done();
    }

    private Answer tick(HttpCall call) {
        genesys.contactCentre()
                .tick(ControlAnswer.duration(ControlAnswer.body(call), "time").orElse(Duration.ofSeconds(1)));
        return ControlAnswer.done();
    }

    private static Answer done(Runnable action) {
        action.run();
        return ControlAnswer.done();
    }
}
