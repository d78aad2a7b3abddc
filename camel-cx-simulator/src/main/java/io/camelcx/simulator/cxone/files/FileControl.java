/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
