// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.concurrent;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock that guards the state of one object; the thread that holds it may enter again. */
public final class Guard {
    private final ReentrantLock lock = new ReentrantLock();

    public <T> T get(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    public void run(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
