// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

/** Carries out an operation, while the lock of the workspace is held. */
@FunctionalInterface
interface Action {
    /**
     * Carries out a request.
     *
     * @throws OperationFailure if it is accepted, but fails
     * @throws io.camelcx.simulator.http.RefusedException if it is refused
     */
    Outcome run(WorkspaceRequest request);
}
