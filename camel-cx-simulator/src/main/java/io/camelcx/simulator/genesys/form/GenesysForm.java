// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.form;

import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.HttpCall;
import java.util.List;

/** Reads the multipart forms of requests, and refuses others as the vendor does. */
public final class GenesysForm {

    private GenesysForm() {}

    /**
     * The part with this name.
     *
     * @throws io.camelcx.simulator.http.RefusedException when the body is no form, or lacks the field
     */
    public static FormPart required(HttpCall call, String field) {
        return all(call).stream()
                .filter(part -> part.name().equals(field))
                .findFirst()
                .orElseThrow(() -> Envelope.refusal(400, "The form has no field " + field));
    }

    /**
     * All parts in the order of the form.
     *
     * @throws io.camelcx.simulator.http.RefusedException when the body is no form
     */
    public static List<FormPart> all(HttpCall call) {
        try {
            return FormPart.all(call);
        } catch (IllegalArgumentException e) {
            throw Envelope.refusal(FormPart.boundary(call).isPresent() ? 400 : 415, e.getMessage());
        }
    }
}
