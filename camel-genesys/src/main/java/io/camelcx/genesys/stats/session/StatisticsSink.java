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
