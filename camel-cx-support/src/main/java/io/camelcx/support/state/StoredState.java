// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.Optional;

/**
 * A value in a repository. Without a repository it is always empty.
 *
 * @param store where, and under which key
 * @param codec its text
 */
public record StoredState<T>(StateStore store, StateCodec<T> codec) {

    /**
     * Reads the value.
     *
     * @return empty if nothing is stored, or blanks
     * @throws IllegalStateException if what is stored was not written by {@link #write}
     * @throws StateFencedException if a newer term has claimed the key
     */
    public Optional<T> read() {
        return store.read().filter(text -> !text.isBlank()).map(this::decode);
    }

    /**
     * Writes the value; it is in the repository when the method returns.
     *
     * @throws StateFencedException if a newer term has claimed the key; nothing is written then
     */
    public void write(T value) {
        store.write(codec.write(value));
    }

    private T decode(String text) {
        try {
            return codec.read(text);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The state repository holds under " + store.key() + " what " + store.owner()
                            + " has not written; give it a repository, or a key, of its own",
                    e);
        }
    }
}
