// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.genesys.openmedia.watch.WatchList;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.state.StateStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.RuntimeCamelException;

/** What a consumer watches: what its options name, what its repository has kept, and what producers hand over. */
final class WatchedInteractions {

    private final GenesysOpenmediaEndpoint endpoint;
    private final ReentrantLock lock = new ReentrantLock();
    private Set<InteractionKey> configured = Set.of();
    private volatile Optional<WatchList> list = Optional.empty();
    private Optional<StateStore> store = Optional.empty();

    WatchedInteractions(GenesysOpenmediaEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The list; read when it is first asked for, which may be before the consumer starts. */
    WatchList list() {
        return list.orElseGet(this::load);
    }

    /** Watches an interaction no longer. */
    void end(Watch watch) {
        list().end(watch, configured.contains(watch.key()));
    }

    /** The consumer is shut down: another process may go on with what it has kept. */
    void release() {
        lock.lock();
        try {
            store.ifPresent(StateStore::close);
            store = Optional.empty();
            list = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private WatchList load() {
        lock.lock();
        try {
            if (list.isEmpty()) {
                configured = new WatchOptions(endpoint).configured();
                list = Optional.of(
                        WatchList.load(open(), configured, endpoint.api().clock()));
            }
            return list.get();
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        } finally {
            lock.unlock();
        }
    }

    private StateStore open() throws Exception {
        String key = "genesys-openmedia/" + PathSegment.encode(endpoint.getOpenMediaService());
        StateStore opened = StateStore.open(
                endpoint.getCamelContext(), endpoint.getConfiguration().getStateRepository(), "genesys-openmedia", key);
        store = Optional.of(opened);
        return opened;
    }
}
