// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

/** A change that the current pages do not allow: a place is taken, or a page would be below itself. */
public final class PageConflictException extends IllegalStateException {
    PageConflictException(String message) {
        super(message);
    }
}
