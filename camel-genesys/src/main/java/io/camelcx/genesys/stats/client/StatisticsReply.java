// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
