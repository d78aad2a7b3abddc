// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import io.camelcx.simulator.http.Answer;

/** Carries out an operation. */
@FunctionalInterface
interface ProvisioningAction {
    /**
     * Answers a request.
     *
     * @throws io.camelcx.simulator.http.RefusedException if it is refused
     */
    Answer answer(ProvisioningRequest request);
}
