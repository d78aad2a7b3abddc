// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.Observation;
import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.genesys.openmedia.watch.WatchList;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.state.StateStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.RuntimeCamelException;

/** The watch list of a consumer, loaded when it is first used, which may be before the consumer starts. */
final class WatchedInteractions {

    private final GenesysOpenmediaEndpoint endpoint;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Loaded> loaded = Optional.empty();

    private record Loaded(StateStore store, Set<InteractionKey> configured, WatchList list) {}

    WatchedInteractions(GenesysOpenmediaEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    WatchList list() {
        return loaded().list();
    }

    /** Records an observation that the route has processed. */
    void record(Watch watch, Observation observation) {
        Loaded current = loaded();
        if (observation.event().isLast()) {
            current.list().end(watch, current.configured().contains(watch.key()));
        } else {
            current.list().seen(watch, observation.interaction());
        }
    }

    /** Releases the repository, so that another process may use it. */
    void release() {
        lock.lock();
        try {
            loaded.map(Loaded::store).ifPresent(StateStore::close);
            loaded = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Loaded loaded() {
        return loaded.orElseGet(this::load);
    }

    private Loaded load() {
        lock.lock();
        try {
            if (loaded.isEmpty()) {
                Set<InteractionKey> configured = WatchOptions.configured(endpoint.getConfiguration());
                StateStore store = StateStore.open(
                        endpoint.getCamelContext(),
                        endpoint.getConfiguration().getStateRepository(),
                        "genesys-openmedia",
                        "genesys-openmedia/" + PathSegment.encode(endpoint.getOpenMediaService()));
                WatchList list =
                        WatchList.load(store, configured, endpoint.api().clock());
                loaded = Optional.of(new Loaded(store, configured, list));
            }
            return loaded.get();
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        } finally {
            lock.unlock();
        }
    }
}
