// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.partition.PartitionedConfiguration;
import java.time.Duration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-stats}. */
@UriParams
public class GenesysStatsConfiguration extends PartitionedConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description = "The connection to Genesys: its base URL and credentials. Found by its type if the registry"
                    + " contains exactly one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(label = "producer", defaultValue = "getValues", description = "The operation of the producer.")
    private GenesysStatsOperation operation = GenesysStatsOperation.getValues;

    @UriParam(
            label = "common",
            description =
                    "The type of the objects, such as Agent, Queue, GroupAgents, GroupQueues, RoutePoint. Any type"
                            + " of the vendor is allowed.")
    private String objectType;

    @UriParam(
            label = "common",
            description =
                    "The ids of the objects, separated by commas. The id of an agent is the employee id. Every one"
                            + " of the statistics is requested for every object.")
    private String objectIds;

    @UriParam(label = "common", description = "The names of predefined statistics, separated by commas.")
    private String statistics;

    @UriParam(
            label = "consumer",
            description =
                    "The complete definitions of the statistics, instead of objectType, objectIds and statistics: a"
                            + " JSON list of the vendor's statistic objects (objectType, objectId, and name or definition) as"
                            + " classpath: or file: resource, or a bean (#name) that is such a list, as JSON text, JSON tree,"
                            + " maps or Statistic records.")
    private Object definitions;

    @UriParam(
            label = "consumer",
            defaultValue = "each",
            description =
                    "Whether to create one exchange for each statistic, or one with a list for each notification.")
    private GenesysStatsOutput output = GenesysStatsOutput.each;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description = "Whether to create exchanges for the values at the opening of a subscription too. If not, the"
                    + " values that have changed during an interruption are still delivered.")
    private boolean initialValues = true;

    @UriParam(
            label = "consumer",
            description =
                    "Whether to create exchanges for changes in the state of the vendor's service and of the session"
                            + " too.")
    private boolean serviceEvents;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            description =
                    "How many updates may be queued for the route. While the queue is full, an update replaces the queued"
                            + " one of the same statistic.")
    private int queueSize = 10_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "67108864",
            description =
                    "The maximum size of the response to one poll, in bytes (64 MiB). The same for all consumers of a connection.")
    private int maxMessageSize = 64 * 1024 * 1024;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1000",
            description = "The maximum number of statistics in one subscription at the vendor. More statistics are"
                    + " distributed over several subscriptions.")
    private int statisticsPerSubscription = 1000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "250ms",
            javaType = "java.time.Duration",
            description =
                    "The delay before the first attempt to reopen an interrupted session, at most 1 second. The same for"
                            + " all consumers of a connection.")
    private Duration reconnectDelay = Duration.ofMillis(250);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "60s",
            javaType = "java.time.Duration",
            description =
                    "The maximum delay between attempts to reopen an interrupted session, at most 60 seconds; also the"
                            + " delay between retries of statistics or sessions that the vendor refuses. The same for all"
                            + " consumers of a connection.")
    private Duration reconnectMaxDelay = Duration.ofSeconds(60);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1.1",
            description =
                    "The factor by which the delay grows with each attempt, at least 1. With 1.1 a delay is about a tenth"
                            + " of the outage so far. The same for all consumers of a connection.")
    private double reconnectMultiplier = 1.1;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "2m",
            javaType = "java.time.Duration",
            description =
                    "The interval between checks of the subscriptions, which may vanish at the vendor without a notice. A"
                            + " check makes one call for each subscription, which also reads values whose update was"
                            + " lost. 0 to disable. The same for all consumers of a connection.")
    private Duration subscriptionCheckInterval = Duration.ofMinutes(2);

    @UriParam(
            label = "producer",
            description = "The id of the subscription that the operation subscriptionValues reads.")
    private String subscriptionId;

    public GenesysStatsConfiguration() {
        super(GenesysConnection.class);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public GenesysStatsOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysStatsOperation operation) {
        this.operation = operation;
    }

    public String getObjectType() {
        return objectType;
    }

    public void setObjectType(String objectType) {
        this.objectType = objectType;
    }

    public String getObjectIds() {
        return objectIds;
    }

    public void setObjectIds(String objectIds) {
        this.objectIds = objectIds;
    }

    public String getStatistics() {
        return statistics;
    }

    public void setStatistics(String statistics) {
        this.statistics = statistics;
    }

    public Object getDefinitions() {
        return definitions;
    }

    public void setDefinitions(Object definitions) {
        this.definitions = definitions;
    }

    public GenesysStatsOutput getOutput() {
        return output;
    }

    public void setOutput(GenesysStatsOutput output) {
        this.output = output;
    }

    public boolean isInitialValues() {
        return initialValues;
    }

    public void setInitialValues(boolean initialValues) {
        this.initialValues = initialValues;
    }

    public boolean isServiceEvents() {
        return serviceEvents;
    }

    public void setServiceEvents(boolean serviceEvents) {
        this.serviceEvents = serviceEvents;
    }

    public int getQueueSize() {
        return queueSize;
    }

    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }

    public int getMaxMessageSize() {
        return maxMessageSize;
    }

    public void setMaxMessageSize(int maxMessageSize) {
        this.maxMessageSize = maxMessageSize;
    }

    public int getStatisticsPerSubscription() {
        return statisticsPerSubscription;
    }

    public void setStatisticsPerSubscription(int statisticsPerSubscription) {
        this.statisticsPerSubscription = statisticsPerSubscription;
    }

    public Duration getReconnectDelay() {
        return reconnectDelay;
    }

    public void setReconnectDelay(Duration reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public Duration getReconnectMaxDelay() {
        return reconnectMaxDelay;
    }

    public void setReconnectMaxDelay(Duration reconnectMaxDelay) {
        this.reconnectMaxDelay = reconnectMaxDelay;
    }

    public double getReconnectMultiplier() {
        return reconnectMultiplier;
    }

    public void setReconnectMultiplier(double reconnectMultiplier) {
        this.reconnectMultiplier = reconnectMultiplier;
    }

    public Duration getSubscriptionCheckInterval() {
        return subscriptionCheckInterval;
    }

    public void setSubscriptionCheckInterval(Duration subscriptionCheckInterval) {
        this.subscriptionCheckInterval = subscriptionCheckInterval;
    }

    public String getSubscriptionId() {
        return subscriptionId;
    }

    public void setSubscriptionId(String subscriptionId) {
        this.subscriptionId = subscriptionId;
    }
}
