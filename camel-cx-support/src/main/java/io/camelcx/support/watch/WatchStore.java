// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores watches. A repository can neither list its keys nor remove one, so the watches are spread over a fixed number of shards with fixed keys. Each
 * shard is written whole; one without watches holds an empty list.
 */
final class WatchStore<K, S> {

    /** How many shards there are. */
    static final int SHARDS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(WatchStore.class);

    private final StateStore store;
    private final WatchJson<K, S> json;

    WatchStore(StateStore store, WatchFormat<K, S> format) {
        this.store = store;
        this.json = new WatchJson<>(format);
    }

    /** The watches of a shard. */
    Collection<Watch<K, S>> read(int shard) {
        StateStore under = store.under("/" + shard);
        return under.state(StateCodec.text())
                .read()
                .map(text -> read(text, under))
                .orElse(List.of());
    }

    private Collection<Watch<K, S>> read(String text, StateStore under) {
        WatchJson.Reading<K, S> reading = json.read(text);
        if (reading.unreadable() > 0) {
            // The next write replaces it; an operator may still need it.
            StateStore copy = under.under("/unreadable");
            copy.state(StateCodec.text()).write(text);
            LOG.error(
                    "{} watches under the key {} of the state repository cannot be read, and are not continued."
                            + " The text is stored under {}: find out which they were, and start them again",
                    reading.unreadable(),
                    under.key(),
                    copy.key());
        }
        return reading.watches();
    }

    /** Replaces the watches of a shard. */
    void write(int shard, Collection<Watch<K, S>> watches) {
        store.under("/" + shard).state(StateCodec.text()).write(json.write(watches));
    }
}
