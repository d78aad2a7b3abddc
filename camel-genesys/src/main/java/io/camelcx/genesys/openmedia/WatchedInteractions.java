// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.RepositoryWatchStore;
import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.genesys.openmedia.watch.WatchList;
import io.camelcx.genesys.openmedia.watch.WatchStore;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.state.RepositoryUse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.StateRepository;

/** What a consumer watches: what its options name, what its repository has kept, and what producers hand over. */
final class WatchedInteractions {

    private final GenesysOpenmediaEndpoint endpoint;
    private final ReentrantLock lock = new ReentrantLock();
    private Set<InteractionKey> configured = Set.of();
    private volatile Optional<WatchList> list = Optional.empty();
    private Optional<StateRepository<String, String>> used = Optional.empty();

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
            used.ifPresent(RepositoryUse::end);
            used = Optional.empty();
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
                        WatchList.load(store(), configured, endpoint.api().clock()));
            }
            return list.get();
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        } finally {
            lock.unlock();
        }
    }

    private WatchStore store() throws Exception {
        StateRepository<String, String> repository = endpoint.getConfiguration().getStateRepository();
        if (repository == null) {
            return WatchStore.none();
        }
        RepositoryUse.begin(endpoint.getCamelContext(), repository);
        used = Optional.of(repository);
        return new RepositoryWatchStore(
                repository, "genesys-openmedia/" + PathSegment.encode(endpoint.getOpenMediaService()));
    }
}
