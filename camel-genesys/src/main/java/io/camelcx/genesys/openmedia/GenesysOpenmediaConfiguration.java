// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.openmedia.client.OnDuplicate;
import io.camelcx.support.component.ConnectionConfiguration;
import java.time.Duration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-openmedia}. */
@UriParams
public class GenesysOpenmediaConfiguration extends ConnectionConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to Genesys: base URLs, credentials and HTTP client. Found by its type if the registry"
                            + " contains just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(label = "producer", defaultValue = "create", description = "The operation of the producer.")
    private GenesysOpenmediaOperation operation = GenesysOpenmediaOperation.create;

    @UriParam(
            label = "producer",
            description =
                    "The vendor's id of the interaction to get, update, stop or watch. May be a simple expression.")
    private String interactionId;

    @UriParam(
            label = "producer",
            description =
                    "The external id of the interaction to create, get, update, stop"
                            + " or watch. May be a simple expression, such as ${header.CamelFileName}-${exchangeProperty.CamelSplitIndex}."
                            + " Without one a creation is sent only once, because a second request might create a second interaction.")
    private String externalId;

    @UriParam(
            label = "producer",
            defaultValue = "request",
            description =
                    "The content of the body of a creation: the vendor's request (externalId, parentInteractionId,"
                            + " receivedAt, userData) or the user data alone. Either may be a map, a bean, a record or JSON.")
    private GenesysOpenmediaBodyAs bodyAs = GenesysOpenmediaBodyAs.request;

    @UriParam(
            label = "producer",
            defaultValue = "fail",
            description =
                    "How to handle a creation whose external id is in use already: it fails, or it succeeds without reading (ignore) or with reading (fetch)"
                            + " the existing interaction. An interaction that an earlier attempt of the same creation has created is always read and returned.")
    private OnDuplicate onDuplicate = OnDuplicate.fail;

    @UriParam(label = "producer", description = "The contact centre's name of the reason to stop.")
    private String reasonSystemName;

    @UriParam(label = "producer", description = "The reason to stop in words. May be a simple expression.")
    private String reasonDescription;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "true",
            description =
                    "Whether the fields of a request are in an object named data, as in the vendor's reference, or at the"
                            + " top level.")
    private boolean dataWrapper = true;

    @UriParam(
            label = "consumer",
            description = "The vendor's ids of interactions to watch from the start, separated by commas.")
    private String interactionIds;

    @UriParam(
            label = "consumer",
            description =
                    "The external ids of interactions to watch from the start, separated by commas. Watch one that contains"
                            + " a comma by the producer's operation watch.")
    private String externalIds;

    @UriParam(
            label = "consumer",
            description =
                    "Stores the watched interactions and their last state over a restart. Each consumer of a service"
                            + " needs a repository of its own.")
    private StateRepository<String, String> stateRepository;

    @UriParam(
            label = "consumer",
            description =
                    "A simple predicate on the interaction in the body that decides whether it has ended, such as"
                            + " ${body.text('state')} == 'completed'. An interaction that the vendor does not know any more has always ended.")
    private String endedWhen;

    @UriParam(
            label = "consumer",
            description = "Whether the first reading of an interaction is sent as an exchange too.")
    private boolean firstSeen;

    @UriParam(
            label = "consumer",
            description = "Properties whose changes are ignored, separated by commas: names, or JSON pointers such as"
                    + " /userData/lastRead.")
    private String ignoredProperties;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1h",
            javaType = "java.time.Duration",
            description =
                    "How long the vendor may not know a watched interaction yet. Then an exchange with the event missing"
                            + " is sent, and the interaction is not watched any more.")
    private Duration missingTimeout = Duration.ofHours(1);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "4",
            description = "How many interactions are read at the same time in a poll.")
    private int concurrentReads = 4;

    public GenesysOpenmediaConfiguration() {
        super(GenesysConnection.class);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public GenesysOpenmediaOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysOpenmediaOperation operation) {
        this.operation = operation;
    }

    public String getInteractionId() {
        return interactionId;
    }

    public void setInteractionId(String interactionId) {
        this.interactionId = interactionId;
    }

    public String getExternalId() {
        return externalId;
    }

    public void setExternalId(String externalId) {
        this.externalId = externalId;
    }

    public GenesysOpenmediaBodyAs getBodyAs() {
        return bodyAs;
    }

    public void setBodyAs(GenesysOpenmediaBodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public OnDuplicate getOnDuplicate() {
        return onDuplicate;
    }

    public void setOnDuplicate(OnDuplicate onDuplicate) {
        this.onDuplicate = onDuplicate;
    }

    public String getReasonSystemName() {
        return reasonSystemName;
    }

    public void setReasonSystemName(String reasonSystemName) {
        this.reasonSystemName = reasonSystemName;
    }

    public String getReasonDescription() {
        return reasonDescription;
    }

    public void setReasonDescription(String reasonDescription) {
        this.reasonDescription = reasonDescription;
    }

    public boolean isDataWrapper() {
        return dataWrapper;
    }

    public void setDataWrapper(boolean dataWrapper) {
        this.dataWrapper = dataWrapper;
    }

    public String getInteractionIds() {
        return interactionIds;
    }

    public void setInteractionIds(String interactionIds) {
        this.interactionIds = interactionIds;
    }

    public String getExternalIds() {
        return externalIds;
    }

    public void setExternalIds(String externalIds) {
        this.externalIds = externalIds;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public String getEndedWhen() {
        return endedWhen;
    }

    public void setEndedWhen(String endedWhen) {
        this.endedWhen = endedWhen;
    }

    public boolean isFirstSeen() {
        return firstSeen;
    }

    public void setFirstSeen(boolean firstSeen) {
        this.firstSeen = firstSeen;
    }

    public String getIgnoredProperties() {
        return ignoredProperties;
    }

    public void setIgnoredProperties(String ignoredProperties) {
        this.ignoredProperties = ignoredProperties;
    }

    public Duration getMissingTimeout() {
        return missingTimeout;
    }

    public void setMissingTimeout(Duration missingTimeout) {
        this.missingTimeout = missingTimeout;
    }

    public int getConcurrentReads() {
        return concurrentReads;
    }

    public void setConcurrentReads(int concurrentReads) {
        this.concurrentReads = concurrentReads;
    }
}
