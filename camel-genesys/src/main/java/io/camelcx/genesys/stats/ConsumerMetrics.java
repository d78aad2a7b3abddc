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
