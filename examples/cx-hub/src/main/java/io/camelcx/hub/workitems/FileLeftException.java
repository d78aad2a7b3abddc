// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

/** A file that was not finished, and stays where it is until it can be. Its message says why. */
public final class FileLeftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileLeftException(String message) {
        super(message);
    }
}
