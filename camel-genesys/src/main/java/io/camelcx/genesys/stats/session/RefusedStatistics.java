// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.session.SessionFailure;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.error.CxApiException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Errors of statistics that Genesys does not open. */
final class RefusedStatistics {

    private static final int MAX_NAMED = 5;
    private static final String OPERATION = "subscribe";

    /** Refusals of the caller rather than of its statistics. */
    private static final Set<Integer> OF_CALLER = Set.of(401, 403, 407);

    private RefusedStatistics() {}

    /** The errors of a reply that leaves out statistics; an error that names them if it has none. */
    static List<CxApiException> errors(StatisticsSubscription refused, StatisticsReply reply) {
        return reply.errors().isEmpty() ? List.of(leftOut(refused)) : reply.errors();
    }

    /** The error of a reply that opens no statistic. */
    static CxApiException none(StatisticsSubscription refused, StatisticsReply reply) {
        return errors(refused, reply).get(0);
    }

    /** Whether a refusal may be of some statistics only, so that the others can be opened without them. */
    static boolean maybeSomeOnly(SessionFailure failure) {
        return failure.isPermanent()
                && failure.refusal()
                        .map(refusal -> OPERATION.equals(refusal.operation())
                                && !OF_CALLER.contains(refusal.status().orElse(0)))
                        .orElse(false);
    }

    private static CxApiException leftOut(StatisticsSubscription refused) {
        List<Statistic> statistics = refused.statistics();
        return CxApiException.of(GenesysApi.VENDOR, OPERATION)
                .problem("the response leaves out "
                        + statistics.stream()
                                .limit(MAX_NAMED)
                                .map(Statistic::label)
                                .collect(Collectors.joining(", "))
                        + (statistics.size() > MAX_NAMED ? " and " + (statistics.size() - MAX_NAMED) + " more" : ""))
                .build();
    }
}
