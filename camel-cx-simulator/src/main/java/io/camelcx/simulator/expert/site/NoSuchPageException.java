// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

/** The page that was named does not exist. */
public final class NoSuchPageException extends IllegalArgumentException {
    NoSuchPageException(String message) {
        super(message);
    }
}
