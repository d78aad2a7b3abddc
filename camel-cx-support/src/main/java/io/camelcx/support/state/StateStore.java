// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/** The part of a repository that one owner, such as a consumer, uses from its start to its stop: one term of a {@link FencedStateRepository}. */
public final class StateStore implements StateFence, AutoCloseable {

    private final Optional<StateRepository<String, String>> repository;
    private final Optional<StateTerm> term;
    private final String owner;
    private final String key;

    /**
     * A store in a repository that its owner starts and stops.
     *
     * @param repository empty if nothing is stored
     * @param owner the component's scheme, named in the error about a foreign text
     * @param key the key, and what its other keys begin with
     */
    public StateStore(Optional<StateRepository<String, String>> repository, String owner, String key) {
        this(repository, repository.map(StateTerm::of), owner, key);
    }

    private StateStore(
            Optional<StateRepository<String, String>> repository, Optional<StateTerm> term, String owner, String key) {
        this.repository = repository;
        this.term = term;
        this.owner = owner;
        this.key = key;
    }

    /**
     * Acquires a repository, which is started unless it is running, and stopped with the context at the latest. If it can fence, the key is claimed:
     * who has opened it before, in this process or another one, can no longer write.
     *
     * @param repository null if nothing is to be stored
     */
    public static StateStore open(
            CamelContext context, StateRepository<String, String> repository, String owner, String key)
            throws Exception {
        StateStore store = open(context, repository, StateTerm::of, owner, key);
        boolean claimed = false;
        try {
            store.check();
            claimed = true;
        } finally {
            if (!claimed) {
                store.close();
            }
        }
        return store;
    }

    /**
     * Acquires a repository as {@link #open} does, for what several processes use at the same time, such as the tokens of a connection: the last
     * write counts.
     *
     * @param repository null if nothing is to be stored
     */
    public static StateStore shared(
            CamelContext context, StateRepository<String, String> repository, String owner, String key)
            throws Exception {
        return open(context, repository, StateTerm::shared, owner, key);
    }

    private static StateStore open(
            CamelContext context,
            StateRepository<String, String> repository,
            Function<StateRepository<String, String>, StateTerm> access,
            String owner,
            String key)
            throws Exception {
        if (repository != null) {
            context.addService(repository, true, true);
            if (repository instanceof StateFile file) {
                file.acquire();
            }
        }
        return new StateStore(
                Optional.ofNullable(repository), Optional.ofNullable(repository).map(access), owner, key);
    }

    /** The component's scheme. */
    public String owner() {
        return owner;
    }

    /** The key, and what the other keys begin with. */
    public String key() {
        return key;
    }

    /** Whether what is written is stored. */
    public boolean isStoring() {
        return repository.isPresent();
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

    /**
     * The store of the keys that begin with the key and a suffix, in the same term. Do not close it: the repository is acquired
     * once.
     */
    public StateStore under(String suffix) {
        return new StateStore(repository, term, owner, key + suffix);
    }

    Optional<String> read() {
        return term.flatMap(each -> each.read(key));
    }

    void write(String text) {
        term.ifPresent(each -> each.write(key, text));
    }

    @Override
    public void check() {
        term.ifPresent(each -> each.check(key));
    }

    @Override
    public Optional<StateFencedException> fenced() {
        return term.flatMap(StateTerm::fenced);
    }

    /** Releases the repository. A {@link StateFile} without another user closes its file, so that another process may use it. */
    @Override
    public void close() {
        if (repository.isPresent() && repository.get() instanceof StateFile file) {
            file.release();
        }
    }
}
