// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import io.camelcx.simulator.cxcom.settings.TokenForm;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form of a token request.
 *
 * @param fields its fields
 */
record TokenRequest(Map<String, String> fields) {

    /** @throws io.camelcx.simulator.http.RefusedException if the request has no form of the accepted kind */
    static TokenRequest read(HttpCall call, TokenForm accepted) {
        CxcomAuthorization.requireJsonAccepted(call);
        boolean multipart = FormPart.isForm(call);
        boolean urlencoded = call.header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        if (accepted == TokenForm.MULTIPART && !multipart) {
            throw CxcomProblem.invalid("The Content-Type must be multipart/form-data");
        }
        if (!multipart && !urlencoded || accepted == TokenForm.URLENCODED && !urlencoded) {
            throw CxcomProblem.invalid("The Content-Type must be application/x-www-form-urlencoded");
        }
        return multipart ? ofParts(call) : ofText(call);
    }

    private static TokenRequest ofText(HttpCall call) {
        return new TokenRequest(call.form().stream()
                .collect(
                        Collectors.toMap(field -> field.getName(), field -> field.getValue(), (first, next) -> first)));
    }

    private static TokenRequest ofParts(HttpCall call) {
        try {
            return new TokenRequest(FormPart.all(call).stream()
                    .collect(Collectors.toMap(
                            FormPart::name,
                            part -> new String(part.content(), StandardCharsets.UTF_8),
                            (first, next) -> first)));
        } catch (IllegalArgumentException e) {
            throw CxcomProblem.invalid(e.getMessage());
        }
    }

    String required(String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isBlank()) {
            throw CxcomProblem.invalid("Missing parameter: " + name);
        }
        return value;
    }
}
