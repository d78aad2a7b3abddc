// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;

/**
 * The errors of CX ("Error Handling" of the vendor's text): a JSON object with {@code errorType} and {@code message}. The text names three types and no
 * status of them, so the statuses and the other types here are assumptions.
 */
final class CxcomProblem {

    private CxcomProblem() {}

    static RefusedException badAuthToken() {
        return refusal(401, "BadAuthToken", "The access token is missing or not valid");
    }

    static RefusedException suspended() {
        return refusal(403, "SuspendedAccount", "The account is suspended");
    }

    static RefusedException accessDenied() {
        return refusal(403, "AccessDenied", "User does not have access to resource");
    }

    static RefusedException invalid(String message) {
        return refusal(400, "InvalidRequest", message);
    }

    static RefusedException refusal(int status, String errorType, String message) {
        return new RefusedException(answer(status, errorType, message));
    }

    /** The answer where no route matches: a path of files that is not encoded has more segments than one that is. */
    static Answer unknown(HttpCall call, int status, String message) {
        return call.path().startsWith(CxcomFiles.PATH + "/") && status != 405
                ? answer(400, "InvalidRequest", "The path of a file must be URL encoded")
                : answer(status, status == 501 ? "NotSimulated" : "InvalidRequest", message);
    }

    private static Answer answer(int status, String errorType, String message) {
        return Answer.json(status, Json.object().put("errorType", errorType).put("message", message));
    }
}
