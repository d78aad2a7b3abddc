// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import io.camelcx.support.state.StateStore;
import io.camelcx.support.state.StoredState;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** The position of a consumer. One thread at a time changes it, any thread may read it. */
public final class PositionStore {

    private final StoredState<Position> stored;
    private volatile Position position;

    /**
     * Reads the position.
     *
     * @param first the day on which a consumer begins that has no position yet
     * @throws IllegalStateException if the stored text is no position
     */
    public PositionStore(StateStore store, LocalDate first) {
        this.stored = store.state(new PositionCodec());
        this.position = stored.read().orElseGet(() -> Position.first(first));
    }

    /** The current position. */
    public Position position() {
        return position;
    }

    /**
     * Changes the position.
     *
     * @return the new position, which is stored when the method returns
     */
    public Position update(UnaryOperator<Position> change) {
        Position changed = change.apply(position);
        if (!changed.equals(position)) {
            stored.write(changed);
            position = changed;
        }
        return changed;
    }
}
