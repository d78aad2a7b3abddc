package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.ServiceEvent;
import io.camelcx.genesys.stats.StatisticValue;
import io.camelcx.support.error.CxApiException;
import java.util.List;

/**
 * Where the values of a registration go. Called on the session's threads, in the order of arrival; must not block.
 */
public interface StatisticsSink {

    /**
     * Values of one notification or one reply.
     *
     * @param values  never empty
     * @param initial whether they were read when a subscription was opened or found again, rather than pushed
     */
    void values(List<StatisticValue> values, boolean initial);

    /** The session or the vendor's service has changed its state. */
    void service(ServiceEvent event);

    /** The vendor refuses something for good, as it stands: told once, tried again at the longest delay. */
    void refused(CxApiException refusal);
}
