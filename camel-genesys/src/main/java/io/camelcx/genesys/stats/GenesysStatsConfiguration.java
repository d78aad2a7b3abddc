// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-stats}. */
@UriParams
public class GenesysStatsConfiguration implements Cloneable {

    private static final Duration MAX_FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration MAX_DELAY = Duration.ofSeconds(60);
    private static final double JITTER = 0.3;

    @UriParam(
            label = "common",
            description = "The connection to Genesys: where it is, and who logs in. Found by its type if the registry"
                    + " holds just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(label = "producer", defaultValue = "getValues", description = "What the producer does.")
    private GenesysStatsOperation operation = GenesysStatsOperation.getValues;

    @UriParam(
            label = "common",
            description = "The type of the objects, such as Agent, Queue, GroupAgents, GroupQueues, RoutePoint. The"
                    + " vendor's set is open.")
    private String objectType;

    @UriParam(
            label = "common",
            description = "The ids of the objects, separated by commas. An agent's is the employee id. Every one of the"
                    + " statistics is asked for every object.")
    private String objectIds;

    @UriParam(label = "common", description = "The names of predefined statistics, separated by commas.")
    private String statistics;

    @UriParam(
            label = "consumer",
            description = "The statistics in full, instead of objectType, objectIds and statistics: a JSON list of the"
                    + " vendor's statistic objects (objectType, objectId, and name or definition) as classpath: or file:"
                    + " resource, or a bean (#name) that is such a list, as JSON text, JSON tree, maps or Statistic"
                    + " records.")
    private Object definitions;

    @UriParam(
            label = "consumer",
            defaultValue = "each",
            description = "Whether each statistic makes an exchange of its own, or each notification one with a list.")
    private GenesysStatsOutput output = GenesysStatsOutput.each;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description = "Whether the values at the opening of the subscription make exchanges too. If not, those that"
                    + " an interruption has hidden still do.")
    private boolean initialValues = true;

    @UriParam(
            label = "consumer",
            description = "Whether changes in the state of the vendor's service and of the session make exchanges too.")
    private boolean serviceEvents;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            description =
                    "How many updates may wait for the route. While that many wait, an update replaces the waiting"
                            + " one of the same statistic.")
    private int queueSize = 10_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "67108864",
            description =
                    "The largest reply to one poll, in bytes (64 MiB). The same for all consumers of a connection.")
    private int maxMessageSize = 64 * 1024 * 1024;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1000",
            description = "How many statistics go into one subscription at the vendor; more make several.")
    private int statisticsPerSubscription = 1000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "250ms",
            javaType = "java.time.Duration",
            description =
                    "The delay before the first try to open an interrupted session again, at most 1 second. The same"
                            + " for all consumers of a connection.")
    private Duration reconnectDelay = Duration.ofMillis(250);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "60s",
            javaType = "java.time.Duration",
            description =
                    "The longest delay between tries to open an interrupted session again, at most 60 seconds; also"
                            + " the one between tries of what the vendor refuses. The same for all consumers of a connection.")
    private Duration reconnectMaxDelay = Duration.ofSeconds(60);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1.1",
            description =
                    "By how much each delay is longer than the one before, at least 1. With 1.1 a delay is about a tenth"
                            + " of the outage so far. The same for all consumers of a connection.")
    private double reconnectMultiplier = 1.1;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "2m",
            javaType = "java.time.Duration",
            description =
                    "How often the subscriptions are looked at, as they may vanish at the vendor without a notice: one call"
                            + " for each subscription, which also brings values whose update was lost. 0 for never. The"
                            + " same for all consumers of a connection.")
    private Duration subscriptionCheckInterval = Duration.ofMinutes(2);

    @UriParam(label = "producer", description = "The subscription to read by the operation subscriptionValues.")
    private String subscriptionId;

    /** What the consumers of a connection share. */
    SessionSettings sessionSettings() {
        between("reconnectDelay", reconnectDelay, MAX_FIRST_DELAY);
        between("reconnectMaxDelay", reconnectMaxDelay, MAX_DELAY);
        if (reconnectMaxDelay.compareTo(reconnectDelay) < 0) {
            throw new IllegalArgumentException("reconnectMaxDelay must not be shorter than reconnectDelay");
        }
        if (reconnectMultiplier < 1) {
            throw new IllegalArgumentException("reconnectMultiplier must be at least 1, but is " + reconnectMultiplier);
        }
        if (subscriptionCheckInterval.isNegative()) {
            throw new IllegalArgumentException("subscriptionCheckInterval must not be negative, but is "
                    + subscriptionCheckInterval.toMillis() + " ms");
        }
        return new SessionSettings(
                atLeastOne("maxMessageSize", maxMessageSize),
                new Backoff(reconnectDelay, reconnectMaxDelay, reconnectMultiplier, JITTER),
                subscriptionCheckInterval);
    }

    private static void between(String option, Duration value, Duration longest) {
        if (value.toMillis() < 1 || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(option + " must be between 1 ms and " + longest.toMillis()
                    + " ms, but is " + value.toMillis() + " ms");
        }
    }

    static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be at least 1, but is " + value);
        }
        return value;
    }

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

    /** A copy that can be changed by itself. */
    public GenesysStatsConfiguration copy() {
        try {
            return (GenesysStatsConfiguration) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new RuntimeCamelException(impossible);
        }
    }
}
