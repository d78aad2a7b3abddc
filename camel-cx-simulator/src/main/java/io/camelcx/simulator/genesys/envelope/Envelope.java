// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.List;

/** The vendor's envelope around every answer: {@code status}, {@code data}, {@code errors}. */
public final class Envelope {
    private static final int DONE = 0;
    private static final int PARTLY_DONE = 2;

    private Envelope() {}

    /** 200 with {@code status.code} 0 and no data. */
    public static Answer done() {
        return Answer.json(200, Json.object().set("status", status(DONE)));
    }

    /** 200 with {@code status.code} 0, or 2 when some of the operation's parts failed. */
    public static Answer done(JsonNode data, List<ObjectNode> errors) {
        ObjectNode envelope = Json.object();
        envelope.set("status", status(errors.isEmpty() ? DONE : PARTLY_DONE));
        envelope.set("data", data);
        return Answer.json(200, withErrors(envelope, errors));
    }

    /** An answer that refuses; {@code status.code} repeats the HTTP status. */
    public static Answer error(int httpStatus, String message) {
        return error(httpStatus, message, List.of());
    }

    /** An answer that refuses and lists what was wrong in the parts. */
    public static Answer error(int httpStatus, String message, List<ObjectNode> errors) {
        ObjectNode envelope = Json.object();
        envelope.set("status", status(httpStatus).put("message", message));
        return Answer.json(httpStatus, withErrors(envelope, errors));
    }

    /** One entry of {@code errors}; the detail identifies the part of the request. */
    public static ObjectNode part(int code, String message, JsonNode detail) {
        ObjectNode status = status(code).put("message", message);
        status.set("detail", detail);
        return Json.object().set("status", status);
    }

    public static RefusedException refusal(int httpStatus, String message) {
        return new RefusedException(error(httpStatus, message));
    }

    /** A refusal whose detail identifies the part of the request. */
    public static RefusedException refusal(int httpStatus, String message, ObjectNode detail) {
        return new RefusedException(Answer.json(httpStatus, part(httpStatus, message, detail)));
    }

    private static ObjectNode status(int code) {
        return Json.object().put("code", code);
    }

    private static ObjectNode withErrors(ObjectNode envelope, List<ObjectNode> errors) {
        if (!errors.isEmpty()) {
            ArrayNode list = envelope.putArray("errors");
            errors.forEach(list::add);
        }
        return envelope;
    }
}
