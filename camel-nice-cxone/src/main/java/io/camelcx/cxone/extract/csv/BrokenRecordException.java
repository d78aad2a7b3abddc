// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

/** A record whose end is unknown, or that is too large. The message is the problem. */
final class BrokenRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenRecordException(String problem) {
        super(problem);
    }
}
