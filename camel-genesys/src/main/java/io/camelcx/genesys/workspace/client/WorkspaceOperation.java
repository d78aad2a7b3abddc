// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import io.camelcx.genesys.operation.ApiOperation;
import java.util.Optional;

/**
 * An operation of the Workspace API.
 *
 * @param call    the request
 * @param outcome the event that reports its outcome; empty if the response does
 */
public record WorkspaceOperation(ApiOperation call, Optional<ExpectedOutcome> outcome) {

    /** The name in routes. */
    public String name() {
        return call.name();
    }
}
