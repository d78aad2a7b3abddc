// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.parsing;

/** Somebody who reads documents of pages. For one thread. */
public interface PageParsing {

    /** Reads one; returns how many characters of text and attributes were taken from it, or of the page's title and body. */
    long parse(byte[] document) throws Exception;
}
