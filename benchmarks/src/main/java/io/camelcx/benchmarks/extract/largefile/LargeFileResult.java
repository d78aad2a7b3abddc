// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.largefile;

/**
 * The result of processing a large file.
 *
 * @param bytes    its size
 * @param rows     the number of rows that reached the route; 0 for a file
 * @param seconds  its time
 * @param peakHeap the maximum bytes of heap in use, including garbage
 */
record LargeFileResult(long bytes, long rows, double seconds, long peakHeap) {

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws IllegalStateException if it is another text
     */
    static LargeFileResult parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 4) {
            throw new IllegalStateException("The file was not processed: the program printed '" + line.strip() + "'");
        }
        return new LargeFileResult(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Long.parseLong(words[3]));
    }

    @Override
    public String toString() {
        return bytes + " " + rows + " " + seconds + " " + peakHeap;
    }
}
