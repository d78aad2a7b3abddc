// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.List;

/** What a registration has passed to its consumer, in the order of arrival. */
final class RecordingSink implements StatisticsSink {

    final List<String> seen = new ArrayList<>();
    final List<CxApiException> refusals = new ArrayList<>();

    /** Runs while the sink is called. */
    Runnable meanwhile = () -> {};

    @Override
    public void values(List<StatisticValue> values, boolean initial) {
        values.forEach(value -> seen.add((initial ? "initial " : "update ")
                + value.statisticId()
                + value.value().asText()));
        meanwhile.run();
    }

    @Override
    public void flush() {}

    @Override
    public void service(ServiceEvent event) {
        seen.add(event.serviceState());
    }

    @Override
    public void refused(CxApiException refusal) {
        refusals.add(refusal);
        meanwhile.run();
    }
}
