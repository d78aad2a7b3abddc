// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.error.CxApiException;
import java.util.List;

/**
 * Where the values of a registration go. Called on the session's threads, in the order of arrival; must not block.
 */
public interface StatisticsSink {

    /**
     * Values of one notification or one reply. They may wait for {@link #flush()}.
     *
     * @param values  never empty
     * @param initial whether they were read when a subscription was opened or found again, rather than pushed
     */
    void values(List<StatisticValue> values, boolean initial);

    /** All values of an answer of the server were handed over: a poll brings many notifications at once. */
    void flush();

    /** The session or the vendor's service has changed its state. */
    void service(ServiceEvent event);

    /** The vendor refuses something for good, as it stands: told once, tried again at the longest delay. */
    void refused(CxApiException refusal);
}
