/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
