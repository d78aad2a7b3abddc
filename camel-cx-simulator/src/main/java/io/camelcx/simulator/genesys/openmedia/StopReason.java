// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import java.util.Optional;

/** Why an interaction was stopped, as far as the caller said. */
public record StopReason(Optional<String> systemName, Optional<String> description) {

    /** A stop without a reason. */
    public static final StopReason NONE = new StopReason(Optional.empty(), Optional.empty());

    static StopReason read(RequestFields fields) {
        return new StopReason(fields.text("reasonSystemName"), fields.text("reasonDescription"));
    }
}
