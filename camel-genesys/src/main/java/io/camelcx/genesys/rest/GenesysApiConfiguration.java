// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.support.rest.PagedRestConfiguration;
import io.camelcx.support.rest.PagingNames;
import java.time.Duration;
import java.util.List;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-api}. */
@UriParams
public class GenesysApiConfiguration extends PagedRestConfiguration<GenesysConnection> {

    private static final double RECONNECT_MULTIPLIER = 1.1;

    /** Those of Provisioning; with or without the envelope. */
    private static final PagingNames NAMES =
            new PagingNames("next", "offset", "limit", List.of("totalCount", "data.totalCount"));

    @UriParam(
            label = "common",
            description = "The connection to Genesys. By default, the only GenesysConnection in the registry.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(
            label = "common",
            defaultValue = "default",
            description =
                    "The name of the HTTP session whose cookies the calls send and store, for APIs that begin with an initialization, such as"
                            + " workspace/v3. All endpoints of a connection with the same name share it, consumers too.")
    private String session = "default";

    @UriParam(
            label = "producer",
            description =
                    "Whether the JSON of the body is sent as the value of data, as the APIs of Workspace and Provisioning require. A body"
                            + " that has data at its root is sent as it is.")
    private boolean wrapData;

    @UriParam(
            label = "producer",
            description = "Whether the route gets the value of data of the response, without the vendor's envelope.")
    private boolean unwrapData;

    @UriParam(
            label = "consumer",
            description =
                    "The channels of the CometD service to subscribe to, separated by commas, such as"
                            + " /workspace/v3/voice,/workspace/v3/media. Required for a consumer, whose path is that of the service.")
    private String channels;

    @UriParam(
            label = "consumer",
            description =
                    "The path of a call (POST, without a body) that the vendor requires before every handshake, such as"
                            + " workspace/v3/initialize-workspace.")
    private String initialize;

    @UriParam(
            label = "consumer",
            description =
                    "Whether to create exchanges for changes in the state of the session too. Notifications of the time between DISCONNECTED"
                            + " and CONNECTED may be lost; a route can read the current state then.")
    private boolean sessionEvents;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            description =
                    "How many notifications wait for the route. Further ones are dropped; that goes to the exception handler, and is counted.")
    private int queueSize = 10_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "67108864",
            description = "The maximum size of the response to one poll, in bytes (64 MiB).")
    private int maxMessageSize = 64 * 1024 * 1024;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "250ms",
            javaType = "java.time.Duration",
            description = "The delay before the first attempt to reopen an interrupted session, at most 1 second.")
    private Duration reconnectDelay = Duration.ofMillis(250);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "60s",
            javaType = "java.time.Duration",
            description = "The maximum delay between attempts to reopen an interrupted session, at most 60 seconds.")
    private Duration reconnectMaxDelay = Duration.ofSeconds(60);

    public GenesysApiConfiguration() {
        super(GenesysConnection.class);
    }

    SessionSettings sessionSettings() {
        return SessionSettings.of(
                maxMessageSize, reconnectDelay, reconnectMaxDelay, RECONNECT_MULTIPLIER, Duration.ZERO);
    }

    @Override
    protected PagingNames pagingNames() {
        return NAMES;
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public String getSession() {
        return session;
    }

    /** The name of the HTTP session whose cookies the calls share. */
    public void setSession(String session) {
        this.session = session;
    }

    public boolean isWrapData() {
        return wrapData;
    }

    /** Whether the JSON of the body is sent as the value of data. */
    public void setWrapData(boolean wrapData) {
        this.wrapData = wrapData;
    }

    public boolean isUnwrapData() {
        return unwrapData;
    }

    /** Whether the route gets the value of data. */
    public void setUnwrapData(boolean unwrapData) {
        this.unwrapData = unwrapData;
    }

    public String getChannels() {
        return channels;
    }

    /** The channels to subscribe to, separated by commas. */
    public void setChannels(String channels) {
        this.channels = channels;
    }

    public String getInitialize() {
        return initialize;
    }

    /** The path of a call before every handshake. */
    public void setInitialize(String initialize) {
        this.initialize = initialize;
    }

    public boolean isSessionEvents() {
        return sessionEvents;
    }

    /** Whether to create exchanges for changes in the state of the session. */
    public void setSessionEvents(boolean sessionEvents) {
        this.sessionEvents = sessionEvents;
    }

    public int getQueueSize() {
        return queueSize;
    }

    /** How many notifications wait for the route. */
    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }

    public int getMaxMessageSize() {
        return maxMessageSize;
    }

    /** The maximum size of the response to one poll, in bytes. */
    public void setMaxMessageSize(int maxMessageSize) {
        this.maxMessageSize = maxMessageSize;
    }

    public Duration getReconnectDelay() {
        return reconnectDelay;
    }

    /** The delay before the first attempt to reopen a session. */
    public void setReconnectDelay(Duration reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public Duration getReconnectMaxDelay() {
        return reconnectMaxDelay;
    }

    /** The maximum delay between attempts. */
    public void setReconnectMaxDelay(Duration reconnectMaxDelay) {
        this.reconnectMaxDelay = reconnectMaxDelay;
    }
}
