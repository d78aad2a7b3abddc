// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.support.component.ConsumerResources;
import io.micrometer.core.instrument.MeterRegistry;

/** The meters of a consumer, registered while it runs. */
record ConsumerMetrics(ConsumerResources meters) implements AutoCloseable {

    static ConsumerMetrics register(
            MeterRegistry metrics, String route, UpdateQueue queue, UpdateDispatcher dispatcher) {
        ConsumerResources meters = new ConsumerResources(metrics, route);
        meters.gauge("camelcx.genesys.stats.queue.depth", queue::depth);
        meters.total("camelcx.genesys.stats.merged", queue::merged);
        meters.total("camelcx.genesys.stats.delivered", dispatcher::delivered);
        return new ConsumerMetrics(meters);
    }

    @Override
    public void close() {
        meters.close();
    }
}
