// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone;

import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import java.time.Duration;

/** The CXone services' part of the control surface, each route one method of the Java facade. */
final class CxoneControl {
    private static final String BASE_PATH = "/__sim/cxone";

    private final CxoneSimulator cxone;

    CxoneControl(CxoneSimulator cxone) {
        this.cxone = cxone;
    }

    Routes routes() {
        return new Routes()
                .on(
                        "POST",
                        BASE_PATH + "/tokens/revoke",
                        call -> done(() -> cxone.authentication().revokeTokens()))
                .on(
                        "POST",
                        BASE_PATH + "/refresh-tokens/revoke",
                        call -> done(() -> cxone.authentication().revokeRefreshTokens()))
                .on("POST", BASE_PATH + "/tokens/expire", this::expireTokens)
                .include(cxone.dataExtraction().control(), endpoint -> endpoint)
                .include(cxone.files().control(), endpoint -> endpoint);
    }

    private Answer expireTokens(HttpCall call) {
        Duration time = ControlAnswer.duration(ControlAnswer.body(call), "in").orElse(Duration.ZERO);
        return done(() -> cxone.authentication().expireIn(time));
    }

    private static Answer done(Runnable action) {
        action.run();
        return ControlAnswer.done();
    }
}
