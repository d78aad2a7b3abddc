// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/**
 * The part of a repository that one owner, such as a consumer, uses from its start to its stop.
 *
 * @param repository empty if nothing is stored
 * @param owner the component's scheme, named in the error about a foreign text
 * @param key the key, and what its other keys begin with
 */
public record StateStore(Optional<StateRepository<String, String>> repository, String owner, String key)
        implements AutoCloseable {

    /**
     * Acquires a repository, which is started unless it is running, and stopped with the context at the latest.
     *
     * @param repository null if nothing is to be stored
     */
    public static StateStore open(
            CamelContext context, StateRepository<String, String> repository, String owner, String key)
            throws Exception {
        if (repository != null) {
            context.addService(repository, true, true);
            if (repository instanceof StateFile file) {
                file.acquire();
            }
        }
        return new StateStore(Optional.ofNullable(repository), owner, key);
    }

    /** The value under the key. */
    public <T> StoredState<T> state(StateCodec<T> codec) {
        return new StoredState<>(this, codec);
    }

    /**
     * The value under the key, read once and kept in memory.
     *
     * @param initial the value if nothing is stored
     * @throws IllegalStateException if what is stored was not written with the codec
     */
    public <T> CurrentState<T> current(StateCodec<T> codec, T initial) {
        return new CurrentState<>(state(codec), initial);
    }

    /** The store of the keys that begin with the key and a suffix. Do not close it: the repository is acquired once. */
    public StateStore under(String suffix) {
        return new StateStore(repository, owner, key + suffix);
    }

    /** Releases the repository. A {@link StateFile} without another user closes its file, so that another process may use it. */
    @Override
    public void close() {
        if (repository.isPresent() && repository.get() instanceof StateFile file) {
            file.release();
        }
    }
}
