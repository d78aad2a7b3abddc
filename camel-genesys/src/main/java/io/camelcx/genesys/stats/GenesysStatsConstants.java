// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-stats}. */
public final class GenesysStatsConstants {

    @Metadata(
            label = "consumer",
            description =
                    "The kind of the exchange: initial (a value read when the subscription was opened or found again),"
                            + " update (a value pushed by the server) or service (a change of state)",
            javaType = "String",
            enums = "initial,update,service")
    public static final String EVENT = "CamelGenesysStatsEvent";

    @Metadata(label = "common", description = "The name of the statistic", javaType = "String")
    public static final String NAME = "CamelGenesysStatsName";

    @Metadata(label = "common", description = "The type of the object", javaType = "String")
    public static final String OBJECT_TYPE = "CamelGenesysStatsObjectType";

    @Metadata(label = "common", description = "The id of the object", javaType = "String")
    public static final String OBJECT_ID = "CamelGenesysStatsObjectId";

    @Metadata(
            label = "producer",
            description =
                    "The ids of the objects, separated by commas or as a collection; overrides the option objectIds",
            javaType = "String or Collection")
    public static final String OBJECT_IDS = "CamelGenesysStatsObjectIds";

    @Metadata(
            label = "producer",
            description = "The names of the statistics, separated by commas or as a collection; overrides the option"
                    + " statistics",
            javaType = "String or Collection")
    public static final String STATISTICS = "CamelGenesysStatsStatistics";

    @Metadata(label = "consumer", description = "The id of the statistic in its subscription", javaType = "String")
    public static final String STATISTIC_ID = "CamelGenesysStatsStatisticId";

    @Metadata(
            label = "common",
            description = "The id of the subscription. For the operation subscriptionValues: the subscription to read",
            javaType = "String")
    public static final String SUBSCRIPTION_ID = "CamelGenesysStatsSubscriptionId";

    @Metadata(
            label = "common",
            description = "When Stat Server created the value; with output=batch the latest time of the notification",
            javaType = "java.time.Instant")
    public static final String TIMESTAMP = "CamelGenesysStatsTimestamp";

    @Metadata(
            label = "consumer",
            description = "When Stat Server created the value, in epoch milliseconds",
            javaType = "long")
    public static final String MESSAGE_TIMESTAMP = Exchange.MESSAGE_TIMESTAMP;

    @Metadata(
            label = "consumer",
            description = "How many older updates were replaced by those of this exchange, because the queue was full;"
                    + " absent if none",
            javaType = "int")
    public static final String MERGED = "CamelGenesysStatsMerged";

    @Metadata(
            label = "consumer",
            description =
                    "The new state: AVAILABLE or UNAVAILABLE of the vendor's service, CONNECTED or DISCONNECTED of"
                            + " the session",
            javaType = "String")
    public static final String SERVICE_STATE = "CamelGenesysStatsServiceState";

    @Metadata(
            label = "producer",
            description = "The operation; overrides the option",
            javaType = "String",
            enums = "getValues,getValue,subscriptionValues")
    public static final String OPERATION = "CamelGenesysStatsOperation";

    @Metadata(
            label = "producer",
            description =
                    "The errors of the statistics that could not be read while others could, one each; absent if none",
            javaType = "List<io.camelcx.support.error.CxApiException>")
    public static final String ERRORS = "CamelGenesysStatsErrors";

    private GenesysStatsConstants() {}
}
