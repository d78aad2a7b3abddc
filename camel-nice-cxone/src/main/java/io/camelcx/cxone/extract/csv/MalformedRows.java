// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

/** How rows are handled that do not follow RFC 4180, or that have more or fewer fields than the file has columns. */
public enum MalformedRows {
    /** The row is an error. */
    fail,
    /** The row is reported and left out. */
    skip,
    /** The row is reported and returned as {@link MalformedRow}. */
    raw
}
