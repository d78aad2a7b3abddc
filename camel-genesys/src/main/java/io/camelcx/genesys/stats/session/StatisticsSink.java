// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.error.CxApiException;
import java.util.List;

/**
 * Receives the values of a registration. Called on the session's threads, in the order of arrival; must not block.
 */
public interface StatisticsSink {

    /**
     * Values of one notification or one reply. Their delivery may be delayed until {@link #flush()}.
     *
     * @param values  never empty
     * @param initial whether they were read when a subscription was opened or found again, rather than pushed
     */
    void values(List<StatisticValue> values, boolean initial);

    /** All values of a response were passed: a poll brings many notifications at once. */
    void flush();

    /** The session or the vendor's service has changed its state. */
    void service(ServiceEvent event);

    /** The vendor refuses statistics or the session permanently. Reported once; they are retried at the maximum delay. */
    void refused(CxApiException refusal);
}
