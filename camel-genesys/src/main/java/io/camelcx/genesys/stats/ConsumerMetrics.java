// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.support.metrics.CxMetrics;
import java.util.List;

/** The figures of a consumer, shown while it runs. */
record ConsumerMetrics(List<CxMetrics.Registration> meters) implements AutoCloseable {

    static ConsumerMetrics register(CxMetrics metrics, String route, UpdateQueue queue, UpdateDispatcher dispatcher) {
        return new ConsumerMetrics(List.of(
                metrics.gauge("camelcx.genesys.stats.queue.depth", queue::depth, "route", route),
                metrics.total("camelcx.genesys.stats.merged", queue::merged, "route", route),
                metrics.total("camelcx.genesys.stats.delivered", dispatcher::delivered, "route", route)));
    }

    @Override
    public void close() {
        meters.forEach(CxMetrics.Registration::close);
    }
}
