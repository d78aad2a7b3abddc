// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.securemail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.UUID;

/** The answers of the Secure Email API, whose codes are words. */
final class MailAnswers {

    private MailAnswers() {}

    /** A success, to which fields are added before it is sent by {@link #ok}. */
    static ObjectNode success() {
        return body("SUCCESS", "OK", "");
    }

    static Answer ok(ObjectNode body) {
        return Answer.json(200, body);
    }

    static RefusedException invalid(String parameter, String problem) {
        return refusal(400, "INVALID_PARAMETER", "Invalid request parameters provided.", parameter + " " + problem);
    }

    static RefusedException invalidFileType(String name) {
        return refusal(400, "INVALID_FILE_TYPE", "Invalid request parameters provided.", name);
    }

    static RefusedException notFound(String id) {
        return refusal(404, "FAILURE", "Entity with specified ID not found.", id);
    }

    private static RefusedException refusal(int status, String code, String message, String detail) {
        return new RefusedException(Answer.json(status, body(code, message, detail)));
    }

    private static ObjectNode body(String code, String message, String detail) {
        ObjectNode body = Json.object().put("referenceId", UUID.randomUUID().toString());
        body.putObject("status").put("code", code).put("message", message).put("detail", detail);
        return body;
    }
}
