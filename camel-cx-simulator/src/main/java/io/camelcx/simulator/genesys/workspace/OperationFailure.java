// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

/** The operation was accepted, but fails: the agent receives an {@code EventError}. */
final class OperationFailure extends RuntimeException {
    private final int code;

    OperationFailure(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
