// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

/** What is done with a row that does not follow RFC 4180, or that has more or fewer fields than the file has columns. */
public enum MalformedRows {
    /** It is an error. */
    FAIL,
    /** It is reported and left out. */
    SKIP,
    /** It is reported and given as {@link MalformedRow}. */
    RAW
}
