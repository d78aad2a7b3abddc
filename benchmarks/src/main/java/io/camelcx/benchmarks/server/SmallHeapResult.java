// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

/**
 * The result of processing a file that is larger than the heap.
 *
 * @param bytes    the size of the file
 * @param items    the number of rows or records that reached the route; 0 if it is delivered as a file
 * @param seconds  its time
 * @param peakHeap the maximum bytes of heap in use, including garbage
 */
public record SmallHeapResult(long bytes, long items, double seconds, long peakHeap) {

    private static final double MEBIBYTE = 1024 * 1024;

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws IllegalStateException if it is another text
     */
    static SmallHeapResult parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 4) {
            throw new IllegalStateException("The file was not processed: the program printed '" + line.strip() + "'");
        }
        return new SmallHeapResult(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Long.parseLong(words[3]));
    }

    /** The size of the file in MiB. */
    public double mebibytes() {
        return bytes / MEBIBYTE;
    }

    /** The maximum of heap in use, in MiB. */
    public double peakHeapMebibytes() {
        return peakHeap / MEBIBYTE;
    }

    @Override
    public String toString() {
        return bytes + " " + items + " " + seconds + " " + peakHeap;
    }
}
