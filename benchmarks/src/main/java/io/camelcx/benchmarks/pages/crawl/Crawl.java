// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

/**
 * What a crawl has cost.
 *
 * @param pages    how many pages were read
 * @param nanos    how long it took
 * @param cpuNanos the CPU time that it used, all threads of the JVM together
 * @param peakHeap the most bytes of heap that were used since the JVM's start, garbage included
 */
public record Crawl(long pages, long nanos, long cpuNanos, long peakHeap) {

    /**
     * Reads what {@link #toString} has written.
     *
     * @throws IllegalStateException if it is something else
     */
    static Crawl parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 4) {
            throw new IllegalStateException("The site was not crawled: the program says '" + line.strip() + "'");
        }
        return new Crawl(
                Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    @Override
    public String toString() {
        return pages + " " + nanos + " " + cpuNanos + " " + peakHeap;
    }
}
