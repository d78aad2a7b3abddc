// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.List;

/** The answers that refuse a call. The vendor's text names the statuses and "detailed compilation errors", but shows no body. */
final class ActionAnswer {

    private ActionAnswer() {}

    static RefusedException invalid(String message) {
        return refusal(400, "VALIDATION_FAILED", message);
    }

    static RefusedException notCompiled(List<ScriptSyntax.Problem> problems) {
        ObjectNode body = body("COMPILATION_FAILED", "The script does not compile");
        ArrayNode errors = body.putArray("errors");
        problems.forEach(problem -> errors.addObject()
                .put("line", problem.line())
                .put("column", problem.column())
                .put("message", problem.message()));
        return new RefusedException(Answer.json(400, body));
    }

    static RefusedException nameInUse(String name) {
        return refusal(409, "NAME_IN_USE", "An action with the name " + name + " exists");
    }

    static RefusedException inUse(String name, List<String> dependents) {
        return refusal(409, "ACTION_IN_USE", name + " is used by " + String.join(", ", dependents));
    }

    static RefusedException keyReused() {
        return refusal(422, "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was sent with another body before");
    }

    static RefusedException notFound(String id) {
        return refusal(404, "NOT_FOUND", "Action " + id + " does not exist");
    }

    static RefusedException scopeMissing(int status, String scope) {
        return refusal(status, "INSUFFICIENT_SCOPE", "The token lacks the scope " + scope);
    }

    static RefusedException tooMany(String retryAfter) {
        return new RefusedException(Answer.json(429, body("TOO_MANY_REQUESTS", "Rate limit exceeded"))
                .header("Retry-After", retryAfter));
    }

    private static RefusedException refusal(int status, String code, String message) {
        return new RefusedException(Answer.json(status, body(code, message)));
    }

    private static ObjectNode body(String code, String message) {
        return Json.object().put("code", code).put("message", message);
    }
}
