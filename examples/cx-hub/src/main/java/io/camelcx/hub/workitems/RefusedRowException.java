// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

/** A row that the hub refuses without a call; the message contains the reason. */
public final class RefusedRowException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedRowException(String reason) {
        super(reason);
    }
}
