// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;

/** The thread pools that a context has created and not removed: none may be left when what uses them has stopped. */
public final class ThreadPools extends LifecycleStrategySupport {

    private final Set<ThreadPoolExecutor> pools = ConcurrentHashMap.newKeySet();

    private ThreadPools() {}

    /** The pools that a context creates from now on. */
    public static ThreadPools of(CamelContext context) {
        ThreadPools pools = new ThreadPools();
        context.addLifecycleStrategy(pools);
        return pools;
    }

    /** Those that are left now. */
    public Set<ThreadPoolExecutor> left() {
        return Set.copyOf(pools);
    }

    @Override
    public void onThreadPoolAdd(
            CamelContext context, ThreadPoolExecutor pool, String id, String source, String route, String profile) {
        pools.add(pool);
    }

    @Override
    public void onThreadPoolRemove(CamelContext context, ThreadPoolExecutor pool) {
        pools.remove(pool);
    }
}
