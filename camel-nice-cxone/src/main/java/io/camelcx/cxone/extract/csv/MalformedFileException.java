// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

/** A file that is no CSV, or a row of it that is malformed. The message contains the row and its line. */
public final class MalformedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedFileException(String message) {
        super(message);
    }

    MalformedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
