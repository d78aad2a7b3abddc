// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.cxone.auth.CxoneAuthentication;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;

/**
 * Creation and test as the vendor's text describes them; list, get, replace and delete as they follow from it, because it does
 * not describe them.
 */
record ActionEndpoints(DataActionsApi api, ActionStore store, RateLimit limit, CxoneAuthentication authentication) {
    static final String BASE = "/api/v2/dataactions";
    private static final String ACTIONS = BASE + "/actions";
    private static final String ACTION = ACTIONS + "/{id}";

    Routes routes() {
        return new Routes()
                .on("GET", ACTIONS, permitted("list", this::list))
                .on("POST", ACTIONS, permitted("create", this::create))
                .on(
                        "GET",
                        ACTION,
                        permitted("get", call -> Answer.json(200, found(call).json())))
                .on("PUT", ACTION, permitted("update", this::replace))
                .on("DELETE", ACTION, permitted("delete", this::delete))
                .on("POST", ACTION + "/test", permitted("test", this::test));
    }

    private Routes.Endpoint permitted(String name, Routes.Endpoint endpoint) {
        return call -> {
            authentication.requireUser(call);
            if (!authentication.hasScope(call, api.settings().scope())) {
                throw ActionAnswer.scopeMissing(
                        api.settings().scopeRefusal(), api.settings().scope());
            }
            limit.acquire(name, api.settings());
            return endpoint.answer(call);
        };
    }

    private Answer list(HttpCall call) {
        return new ActionList(store.all(), api.settings()).answer(call);
    }

    private Answer create(HttpCall call) {
        StoredAction created = store.create(object(call), call.header("Idempotency-Key"));
        return Answer.json(201, created.json());
    }

    private Answer replace(HttpCall call) {
        return Answer.json(200, store.replace(call.variable("id"), object(call)).json());
    }

    private Answer delete(HttpCall call) {
        store.delete(call.variable("id"));
        return Answer.empty(204);
    }

    /** The script is not executed: it fails if it has no function main or throws something, else its output is its input. */
    private Answer test(HttpCall call) {
        StoredAction action = found(call);
        ObjectNode body = object(call);
        if (!body.path("input").isObject()) {
            throw ActionAnswer.invalid("input must be an object");
        }
        ObjectNode result = Json.object();
        if (!action.script().contains("function main")) {
            result.put("status", "FAILED").put("error", "ReferenceError: main is not defined");
        } else if (action.script().contains("throw ")) {
            result.put("status", "FAILED").put("error", "Error: thrown by the script");
        } else {
            result.put("status", "SUCCESS").set("output", body.path("input"));
        }
        return Answer.json(200, result.put("durationMs", 3));
    }

    private StoredAction found(HttpCall call) {
        return store.get(call.variable("id"));
    }

    private static ObjectNode object(HttpCall call) {
        return call.json().orElseThrow(() -> ActionAnswer.invalid("The body must be a JSON object"));
    }
}
