// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.component.ConnectionConfiguration;
import java.time.Duration;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-engagement}. */
@UriParams
public class GenesysEngagementConfiguration extends ConnectionConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to Genesys: base URL and API key; client credentials are not used. Found by its"
                            + " type if the registry contains just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(label = "producer", defaultValue = "book", description = "The operation of the producer.")
    private GenesysEngagementOperation operation = GenesysEngagementOperation.book;

    @UriParam(
            label = "common",
            description =
                    "The id of a callback. For a producer it may be a simple expression; a consumer takes several,"
                            + " separated by commas, and follows them beside those that are booked.")
    private String id;

    @UriParam(
            label = "common",
            description = "The names of queues, separated by commas; a producer takes a simple expression too, and"
                    + " queueStatus one queue.")
    private String queues;

    @UriParam(label = "producer", description = "The group of call-in numbers, for callIn. May be a simple expression.")
    private String groupName;

    @UriParam(
            label = "producer",
            description = "The begin of the slots, or the time for which openFor asks: ISO 8601, with Z or an offset"
                    + " unless timezone is set. May be a simple expression. The current time by default.")
    private String start;

    @UriParam(
            label = "producer",
            description = "The end of the slots, as start. Without end and numberOfDays only the slot of the begin is"
                    + " listed.")
    private String end;

    @UriParam(
            label = "producer",
            description = "For how many days slots are listed, if there is no end. May be a simple expression.")
    private String numberOfDays;

    @UriParam(
            label = "producer",
            description = "The time zone of local times, such as Europe/Berlin, in requests and in the slots of a"
                    + " response. May be a simple expression. UTC by default.")
    private String timezone;

    @UriParam(
            label = "producer",
            description = "The most slots that are listed. May be a simple expression. The vendor decides by default.")
    private String maxTimeSlots;

    @UriParam(
            label = "producer",
            defaultValue = "false",
            description = "Whether slots without capacity are listed too.")
    private boolean reportBusy;

    @UriParam(
            label = "common",
            defaultValue = "mode2",
            description = "How waiting times are estimated. mode1: from the last 32 interactions, without regard to"
                    + " agents. mode2: from the agents that are logged in. mode3: from values of the Stat Server.")
    private GenesysEngagementMode mode = GenesysEngagementMode.mode2;

    @UriParam(label = "common", defaultValue = "false", description = "Whether calls on hold count for waiting times.")
    private boolean includeCallsOnHold;

    @UriParam(label = "producer", defaultValue = "60s", description = "How old statistics may be; at least 15s.")
    private Duration maxAge = Duration.ofSeconds(60);

    @UriParam(
            label = "producer",
            defaultValue = "fail",
            description = "What a full slot means for book. fail: the exchange fails by a SlotFullException. slots: the"
                    + " exchange goes on. In both cases the proposed slots are in the header"
                    + " CamelGenesysEngagementSlots.")
    private GenesysEngagementOnFull onFull = GenesysEngagementOnFull.fail;

    @UriParam(
            label = "producer",
            description =
                    "Stores which callbacks were booked, by service, phone number and time, or the day in UTC for a"
                            + " callback without a time: a second booking of the same makes no call, and sets the header"
                            + " CamelGenesysEngagementDuplicate. An entry is removed if the booking has certainly failed, and"
                            + " kept if it may have been carried out.")
    private IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer",
            defaultValue = "callbacks",
            description = "What the consumer delivers. callbacks: the states of callbacks that producers with the same"
                    + " connection and service book, or add by the operation watch. waitTimes: the estimated waiting"
                    + " times of queues. queueStatus: whether queues offer callbacks.")
    private GenesysEngagementFollow follow = GenesysEngagementFollow.callbacks;

    @UriParam(
            label = "consumer",
            defaultValue = "false",
            description =
                    "Whether waiting times and the status of a queue are delivered only if they have changed. States"
                            + " of callbacks always are.")
    private boolean changesOnly;

    @UriParam(
            label = "consumer",
            description =
                    "Stores the followed callbacks, so that they are followed after a restart. In memory by default,"
                            + " until the consumer is removed.")
    private StateRepository<String, String> stateRepository;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "15m",
            description =
                    "The longest time between two readings of a callback that is scheduled; near its time it is read"
                            + " with every poll.")
    private Duration scheduledDelay = Duration.ofMinutes(15);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "5m",
            description = "How long the vendor may not know a callback before the consumer delivers UNKNOWN as its last"
                    + " state.")
    private Duration missingTimeout = Duration.ofMinutes(5);

    /** Options with their defaults. */
    public GenesysEngagementConfiguration() {
        super(GenesysConnection.class);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public GenesysEngagementOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysEngagementOperation operation) {
        this.operation = operation;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getQueues() {
        return queues;
    }

    public void setQueues(String queues) {
        this.queues = queues;
    }

    public String getGroupName() {
        return groupName;
    }

    public void setGroupName(String groupName) {
        this.groupName = groupName;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public String getNumberOfDays() {
        return numberOfDays;
    }

    public void setNumberOfDays(String numberOfDays) {
        this.numberOfDays = numberOfDays;
    }

    public String getTimezone() {
        return timezone;
    }

    public void setTimezone(String timezone) {
        this.timezone = timezone;
    }

    public String getMaxTimeSlots() {
        return maxTimeSlots;
    }

    public void setMaxTimeSlots(String maxTimeSlots) {
        this.maxTimeSlots = maxTimeSlots;
    }

    public boolean isReportBusy() {
        return reportBusy;
    }

    public void setReportBusy(boolean reportBusy) {
        this.reportBusy = reportBusy;
    }

    public GenesysEngagementMode getMode() {
        return mode;
    }

    public void setMode(GenesysEngagementMode mode) {
        this.mode = mode;
    }

    public boolean isIncludeCallsOnHold() {
        return includeCallsOnHold;
    }

    public void setIncludeCallsOnHold(boolean includeCallsOnHold) {
        this.includeCallsOnHold = includeCallsOnHold;
    }

    public Duration getMaxAge() {
        return maxAge;
    }

    public void setMaxAge(Duration maxAge) {
        this.maxAge = maxAge;
    }

    public GenesysEngagementOnFull getOnFull() {
        return onFull;
    }

    public void setOnFull(GenesysEngagementOnFull onFull) {
        this.onFull = onFull;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public GenesysEngagementFollow getFollow() {
        return follow;
    }

    public void setFollow(GenesysEngagementFollow follow) {
        this.follow = follow;
    }

    public boolean isChangesOnly() {
        return changesOnly;
    }

    public void setChangesOnly(boolean changesOnly) {
        this.changesOnly = changesOnly;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public Duration getScheduledDelay() {
        return scheduledDelay;
    }

    public void setScheduledDelay(Duration scheduledDelay) {
        this.scheduledDelay = scheduledDelay;
    }

    public Duration getMissingTimeout() {
        return missingTimeout;
    }

    public void setMissingTimeout(Duration missingTimeout) {
        this.missingTimeout = missingTimeout;
    }
}
