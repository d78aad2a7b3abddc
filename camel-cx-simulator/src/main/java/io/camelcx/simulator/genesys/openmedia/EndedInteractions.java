// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The interactions that have ended, the newest {@link #CAPACITY} of them. Thread-safe. */
final class EndedInteractions {
    /** As many as the journal has requests. */
    static final int CAPACITY = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Interaction> byId = new LinkedHashMap<>();

    /** Adds the interaction; what made room for it is returned. */
    Optional<Interaction> add(Interaction interaction) {
        lock.lock();
        try {
            byId.put(interaction.id(), interaction);
            if (byId.size() <= CAPACITY) {
                return Optional.empty();
            }
            Iterator<Interaction> eldest = byId.values().iterator();
            Interaction forgotten = eldest.next();
            eldest.remove();
            return Optional.of(forgotten);
        } finally {
            lock.unlock();
        }
    }

    Optional<Interaction> find(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(byId.get(id));
        } finally {
            lock.unlock();
        }
    }

    List<Interaction> all() {
        lock.lock();
        try {
            return new ArrayList<>(byId.values());
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            byId.clear();
        } finally {
            lock.unlock();
        }
    }
}
