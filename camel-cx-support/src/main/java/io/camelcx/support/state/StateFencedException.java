// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

/** A state was not read or written, because a newer term has claimed it: see {@link FencedStateRepository}. */
public final class StateFencedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * A refusal.
     *
     * @param key the key of the state
     * @param detail where it is stored, and which term has claimed it
     */
    public StateFencedException(String key, String detail) {
        super("The state of " + key + " is no longer this consumer's (" + detail
                + "): another node has taken it over, or another"
                + " route uses the same key. Nothing was written. The consumer delivers nothing until its route is restarted,"
                + " which takes the state back");
        this.key = key;
    }

    /** The key of the state. */
    public String key() {
        return key;
    }
}
