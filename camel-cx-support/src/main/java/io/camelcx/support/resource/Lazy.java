// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.resource;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A value that is created when it is first used. It is created once, however many threads ask for it at the same time: the others wait for it. If the
 * creation fails, all that waited and later callers try again. Thread-safe.
 *
 * @param <T> the value
 */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<? extends T> factory;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile T value;
    private boolean closed;

    /** @param factory creates the value, never null; it must not use this object */
    public Lazy(Supplier<? extends T> factory) {
        this.factory = factory;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if this is closed
     */
    @Override
    public T get() {
        T known = value;
        return known == null ? create() : known;
    }

    private T create() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("It is closed");
            }
            if (value == null) {
                value = Objects.requireNonNull(factory.get(), "the factory has created nothing");
            }
            return value;
        } finally {
            lock.unlock();
        }
    }

    /** The value; empty if it was not created, or is closed. */
    public Optional<T> created() {
        return Optional.ofNullable(value);
    }

    /**
     * Withdraws the value, and creates none from now on. A creation that is running ends before.
     *
     * @param closer gets the value if it was created; not called again by a second close
     */
    public void close(Consumer<? super T> closer) {
        T withdrawn = withdraw();
        if (withdrawn != null) {
            closer.accept(withdrawn);
        }
    }

    private T withdraw() {
        lock.lock();
        try {
            T withdrawn = value;
            value = null;
            closed = true;
            return withdrawn;
        } finally {
            lock.unlock();
        }
    }
}
