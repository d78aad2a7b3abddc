// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

/** A client that reads the pages of a site with their contents. */
interface Crawler extends AutoCloseable {

    /** Reads the pages; returns their number. Called once. */
    long crawl() throws Exception;

    /** Ends its threads. */
    @Override
    void close() throws Exception;
}
