// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.health;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Extends the result of a health check. */
public final class CheckResult {

    private CheckResult() {}

    /** A copy of a result, to which details can be added. */
    public static HealthCheckResultBuilder like(HealthCheck check, HealthCheck.Result result) {
        return HealthCheckResultBuilder.on(check)
                .state(result.getState())
                .message(result.getMessage().orElse(null))
                .error(result.getError().orElse(null))
                .details(result.getDetails());
    }
}
