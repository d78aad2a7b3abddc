// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.error.CxApiException;
import java.util.List;

/** One delivery to the route. */
sealed interface Delivery {

    /**
     * Values of one notification.
     *
     * @param values  never empty
     * @param initial whether they were read rather than pushed
     * @param merged  how many older updates they have replaced
     */
    record Values(List<StatisticValue> values, boolean initial, int merged) implements Delivery {}

    /** A change of state. */
    record Service(ServiceEvent event) implements Delivery {}

    /** A refusal by the vendor, for the exception handler. */
    record Refusal(CxApiException exception) implements Delivery {}
}
