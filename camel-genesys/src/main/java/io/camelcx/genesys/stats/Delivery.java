// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.error.CxApiException;
import java.util.List;

/** What goes to the route at one time. */
sealed interface Delivery {

    /**
     * Values of one notification.
     *
     * @param values  at least one
     * @param initial whether they were read rather than pushed
     * @param merged  how many older updates they stand for besides themselves
     */
    record Values(List<StatisticValue> values, boolean initial, int merged) implements Delivery {}

    /** A change of state. */
    record Service(ServiceEvent event) implements Delivery {}

    /** A refusal by the vendor, for the exception handler. */
    record Refusal(CxApiException exception) implements Delivery {}
}
