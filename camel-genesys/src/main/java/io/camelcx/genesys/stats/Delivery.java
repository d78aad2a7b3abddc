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
