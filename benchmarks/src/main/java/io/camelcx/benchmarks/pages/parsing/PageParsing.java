// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.parsing;

/** A parser of documents of pages. Not thread-safe. */
public interface PageParsing {

    /** Parses a document; returns the number of characters of its texts and attributes, or of the page's title and body. */
    long parse(byte[] document) throws Exception;
}
