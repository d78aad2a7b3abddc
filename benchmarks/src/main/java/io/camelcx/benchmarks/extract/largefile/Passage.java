// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.largefile;

/**
 * A file that has passed through.
 *
 * @param bytes    its size
 * @param rows     how many rows the route has got; 0 if it got a file
 * @param seconds  how long it took
 * @param peakHeap the most bytes of heap that were used, garbage included
 */
record Passage(long bytes, long rows, double seconds, long peakHeap) {

    /**
     * Reads what {@link #toString} has written.
     *
     * @throws IllegalStateException if it is something else
     */
    static Passage parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 4) {
            throw new IllegalStateException("The file has not passed through: the program says '" + line.strip() + "'");
        }
        return new Passage(
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
