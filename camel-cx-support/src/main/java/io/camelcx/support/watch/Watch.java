// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * A watched object.
 *
 * @param key   its key
 * @param since when the watch began
 * @param seen  its state that was last sent to the route; empty before the first
 * @param ended whether it has ended; stored only for objects that the options name, so that they are not watched again
 */
public record Watch<K, S>(K key, Instant since, Optional<S> seen, boolean ended) {

    /** The beginning of a watch. */
    public static <K, S> Watch<K, S> begin(K key, Optional<S> seen, Instant now) {
        return new Watch<>(key, now, seen, false);
    }

    Watch<K, S> seen(S state) {
        return new Watch<>(key, since, Optional.of(state), false);
    }

    Watch<K, S> end() {
        return new Watch<>(key, since, Optional.empty(), true);
    }
}
