// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import io.camelcx.genesys.operation.ApiOperation;

/**
 * An operation of the Provisioning API.
 *
 * @param call         the request
 * @param content      the field of the response's data that is the result; empty for the whole data
 * @param asynchronous whether its outcome arrives as a notification
 */
public record ProvisioningOperation(ApiOperation call, String content, boolean asynchronous) {

    /** The name in routes. */
    public String name() {
        return call.name();
    }

    /** Whether it may change something, so that it is not repeated if it may have been carried out. */
    public boolean changes() {
        return !call.method().equals("GET");
    }

    /** Whether its responses have the vendor's status: the vendor describes those of the whitelist without one. */
    boolean hasStatus() {
        return !call.path().startsWith("/whitelist");
    }
}
