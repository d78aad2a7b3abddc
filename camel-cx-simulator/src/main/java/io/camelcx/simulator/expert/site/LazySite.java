// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A site that is built when somebody first asks for it, so that those who need none do not wait for one. Thread-safe. */
public final class LazySite implements Supplier<Site> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<Site> builder;
    private volatile Optional<Site> site = Optional.empty();

    public LazySite(Supplier<Site> builder) {
        this.builder = builder;
    }

    @Override
    public Site get() {
        return site.orElseGet(this::build);
    }

    private Site build() {
        lock.lock();
        try {
            if (site.isEmpty()) {
                site = Optional.of(builder.get());
            }
            return site.get();
        } finally {
            lock.unlock();
        }
    }
}
