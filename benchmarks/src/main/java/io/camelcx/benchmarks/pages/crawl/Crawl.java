// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

/**
 * The result of a crawl.
 *
 * @param pages    the number of pages were read
 * @param nanos    its time in nanoseconds
 * @param cpuNanos the CPU time that it used, all threads of the JVM together
 * @param peakHeap the maximum bytes of heap in use since the JVM's start, including garbage
 */
public record Crawl(long pages, long nanos, long cpuNanos, long peakHeap) {

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws IllegalStateException if it is another text
     */
    static Crawl parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 4) {
            throw new IllegalStateException("The site was not crawled: the program printed '" + line.strip() + "'");
        }
        return new Crawl(
                Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    @Override
    public String toString() {
        return pages + " " + nanos + " " + cpuNanos + " " + peakHeap;
    }
}
