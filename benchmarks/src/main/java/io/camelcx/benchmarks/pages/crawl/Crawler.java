// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

/** Somebody who reads the pages of a site with what stands on them. */
interface Crawler extends AutoCloseable {

    /** Reads them; returns how many they were. Called once. */
    long crawl() throws Exception;

    /** Leaves nothing behind. */
    @Override
    void close() throws Exception;
}
