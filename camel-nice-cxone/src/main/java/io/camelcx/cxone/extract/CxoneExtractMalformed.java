// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

/** What is done with a malformed row. */
public enum CxoneExtractMalformed {
    /** The extraction fails. */
    fail,
    /** The row is left out, counted and logged. */
    skip,
    /** The row arrives as it is, as a map that says what is wrong with it. */
    raw
}
