// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import java.util.Collection;
import java.util.List;

/** Where what is watched outlives a restart. The watches are spread over a fixed number of shards, of which each is written whole. */
public interface WatchStore {

    /** How many shards there are. */
    int SHARDS = 64;

    /** The watches of a shard. */
    Collection<Watch> read(int shard);

    /** Replaces the watches of a shard. */
    void write(int shard, Collection<Watch> watches);

    /** A store that forgets. */
    static WatchStore none() {
        return new WatchStore() {
            @Override
            public Collection<Watch> read(int shard) {
                return List.of();
            }

            @Override
            public void write(int shard, Collection<Watch> watches) {
                // What is watched lives as long as the process.
            }
        };
    }
}
