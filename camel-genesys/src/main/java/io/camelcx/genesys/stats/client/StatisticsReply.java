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
package io.camelcx.genesys.stats.client;

import io.camelcx.support.error.CxApiException;
import java.util.List;

/**
 * What the Statistics API answers to a bulk operation.
 *
 * @param subscriptionId the subscription; empty if the operation has none
 * @param values         the values that could be read
 * @param errors         one entry for each statistic that could not, with the vendor's words
 */
public record StatisticsReply(String subscriptionId, List<StatisticValue> values, List<CxApiException> errors) {

    /** Copies the lists. */
    public StatisticsReply {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
    }
}
