// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.partition;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One of several stable shares of objects. An object belongs to the partition whose index is the CRC-32 of its id, in UTF-8, modulo the number of
 * partitions: on every node, after every restart, in every version; so a database or a script computes it too.
 *
 * @param count how many partitions there are, at least 1
 * @param index which one this is, from 0 to {@code count - 1}
 */
public record Partition(int count, int index) {

    /** The only partition: every object belongs to it. */
    public static final Partition ALL = new Partition(1, 0);

    /** @throws IllegalArgumentException that names the options {@code partitions} and {@code partition}, and the values that are allowed */
    public Partition {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "partitions must be at least 1, but is " + count + " (with partition=" + index + ")");
        }
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "partition must be from 0 to " + (count - 1) + " with partitions=" + count + ", but is " + index);
        }
    }

    /** Whether there is no other partition. */
    public boolean isAll() {
        return count == 1;
    }

    /** Whether an object belongs to this partition. */
    public boolean contains(String id) {
        return isAll() || indexOf(id) == index;
    }

    /** Whether an object belongs to this partition, whose id is a number: in decimal. */
    public boolean contains(long id) {
        return contains(Long.toString(id));
    }

    private int indexOf(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % count);
    }

    /**
     * The key of this partition's state.
     *
     * @param key the key of the state of all objects; unchanged if this is the only partition
     */
    public String stateKey(String key) {
        return isAll() ? key : key + "/" + index + "-of-" + count;
    }

    /** As the options of a URI, such as {@code partitions=16&partition=3}. */
    @Override
    public String toString() {
        return "partitions=" + count + "&partition=" + index;
    }
}
