// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

/** Reads and writes the states of a repository, for one user. Any thread may call it. */
public interface StateAccess {

    /**
     * Reads a state.
     *
     * @return null if nothing is stored
     * @throws StateFencedException if a newer term has claimed the key
     */
    String getState(String key);

    /**
     * Writes a state; it is in the repository when the method returns.
     *
     * @throws StateFencedException if a newer term has claimed the key; nothing is written then
     */
    void setState(String key, String value);

    /**
     * Claims a key, or confirms that it is still claimed, without reading its state.
     *
     * @throws StateFencedException if a newer term has claimed the key
     */
    void check(String key);
}
