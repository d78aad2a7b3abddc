// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import io.camelcx.support.error.CxApiException;
import java.util.List;

/**
 * The response of the Statistics API to a bulk operation.
 *
 * @param subscriptionId the id of the subscription; empty if the operation has none
 * @param values         the values that could be read
 * @param errors         one error, with the vendor's text, for each statistic that could not be read
 */
public record StatisticsReply(String subscriptionId, List<StatisticValue> values, List<CxApiException> errors) {

    /** Copies the lists. */
    public StatisticsReply {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
    }
}
