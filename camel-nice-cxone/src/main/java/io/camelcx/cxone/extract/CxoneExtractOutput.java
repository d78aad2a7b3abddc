// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

/** How a downloaded file is delivered. */
public enum CxoneExtractOutput {
    /** The body is the CSV: a stream, or the file that {@code fileName} names. */
    stream,
    /** The body is an iterator over the rows, each a map in the order of the columns. */
    records
}
