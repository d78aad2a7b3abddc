// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.function.UnaryOperator;

/**
 * A state in memory whose changes are stored, such as the position of a consumer. One thread at a time changes it, any thread may read it.
 *
 * @param <T> an immutable value
 */
public final class CurrentState<T> {

    private final StoredState<T> stored;
    private volatile T value;

    CurrentState(StoredState<T> stored, T initial) {
        this.stored = stored;
        this.value = stored.read().orElse(initial);
    }

    /** The current value. */
    public T get() {
        return value;
    }

    /**
     * Changes the value.
     *
     * @return the new value, which is stored when the method returns
     */
    public T update(UnaryOperator<T> change) {
        T changed = change.apply(value);
        if (!changed.equals(value)) {
            stored.write(changed);
            value = changed;
        }
        return changed;
    }

    /** Changes the value in memory alone. What is stored must have the same effect; the next change by {@link #update} stores it too. */
    public void updateInMemory(UnaryOperator<T> change) {
        value = change.apply(value);
    }
}
