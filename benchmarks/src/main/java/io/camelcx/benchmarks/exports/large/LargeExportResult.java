// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports.large;

/**
 * The result of reading a large export.
 *
 * @param bytes    the size of its encrypted file
 * @param records  the number of records that reached the route
 * @param seconds  from the start of the context to the last record
 * @param peakHeap the maximum bytes of heap in use, including garbage
 */
record LargeExportResult(long bytes, long records, double seconds, long peakHeap) {

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws IllegalStateException if it is another text
     */
    static LargeExportResult parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 4) {
            throw new IllegalStateException("The export was not read: the program printed '" + line.strip() + "'");
        }
        return new LargeExportResult(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Long.parseLong(words[3]));
    }

    @Override
    public String toString() {
        return bytes + " " + records + " " + seconds + " " + peakHeap;
    }
}
