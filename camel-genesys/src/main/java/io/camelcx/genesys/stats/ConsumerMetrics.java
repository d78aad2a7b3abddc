package io.camelcx.genesys.stats;

import io.camelcx.support.metrics.CxMetrics;
import java.util.List;

/** The figures of a consumer, shown as gauges while it runs. */
record ConsumerMetrics(List<CxMetrics.Registration> gauges) implements AutoCloseable {

    static ConsumerMetrics register(CxMetrics metrics, String route, UpdateQueue queue, UpdateDispatcher dispatcher) {
        return new ConsumerMetrics(List.of(
                metrics.gauge("camelcx.genesys.stats.queue.depth", queue::depth, "route", route),
                metrics.gauge("camelcx.genesys.stats.merged", queue::merged, "route", route),
                metrics.gauge("camelcx.genesys.stats.delivered", dispatcher::delivered, "route", route)));
    }

    @Override
    public void close() {
        gauges.forEach(CxMetrics.Registration::close);
    }
}
