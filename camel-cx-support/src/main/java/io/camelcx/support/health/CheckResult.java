// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.health;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/** The result of a health check that says more than the one it is made of. */
public final class CheckResult {

    private CheckResult() {}

    /** A result that says all that another one of the same check says, for details to be added. */
    public static HealthCheckResultBuilder like(HealthCheck check, HealthCheck.Result result) {
        return HealthCheckResultBuilder.on(check)
                .state(result.getState())
                .message(result.getMessage().orElse(null))
                .error(result.getError().orElse(null))
                .details(result.getDetails());
    }
}
