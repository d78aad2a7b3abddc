// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import io.camelcx.simulator.concurrent.Guard;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interactions that have ended, the newest {@link #CAPACITY} of them. Thread-safe. */
final class EndedInteractions {
    /** As many as the journal has requests. */
    static final int CAPACITY = 100_000;

    private final Guard guard = new Guard();
    private final Map<String, Interaction> byId = new LinkedHashMap<>();

    /** Adds the interaction; returns the one that was dropped for it. */
    Optional<Interaction> add(Interaction interaction) {
        return guard.get(() -> {
            byId.put(interaction.id(), interaction);
            if (byId.size() <= CAPACITY) {
                return Optional.empty();
            }
            Iterator<Interaction> eldest = byId.values().iterator();
            Interaction forgotten = eldest.next();
            eldest.remove();
            return Optional.of(forgotten);
        });
    }

    Optional<Interaction> find(String id) {
        return guard.get(() -> Optional.ofNullable(byId.get(id)));
    }

    List<Interaction> all() {
        return guard.get(() -> new ArrayList<>(byId.values()));
    }

    void clear() {
        guard.run(() -> byId.clear());
    }
}
