// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import io.camelcx.simulator.concurrent.Guard;
import java.util.Optional;
import java.util.function.Supplier;

/** A site that is built when it is first used, so that tests without it do not wait for it. Thread-safe. */
public final class LazySite implements Supplier<Site> {
    private final Guard guard = new Guard();
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
        return guard.get(() -> {
            if (site.isEmpty()) {
                site = Optional.of(builder.get());
            }
            return site.get();
        });
    }
}
