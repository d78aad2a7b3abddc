// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;

/** The files' part of the control surface, each route one method of {@link FileHost}. */
final class FileControl {
    private final FileHost host;

    FileControl(FileHost host) {
        this.host = host;
    }

    Routes routes() {
        return new Routes().on("POST", "/__sim/cxone/files", this::change);
    }

    private Answer change(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        try {
            host.change(settings -> FileSettingsJson.apply(body, settings));
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
        return ControlAnswer.done();
    }
}
