// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

/** A file whose processing was stopped; it stays in its folder and is processed again. The message contains the reason. */
public final class UnfinishedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfinishedFileException(String message) {
        super(message);
    }
}
