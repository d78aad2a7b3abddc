/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
