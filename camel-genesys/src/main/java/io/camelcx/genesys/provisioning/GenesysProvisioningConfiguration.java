// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.support.component.ConnectionConfiguration;
import java.time.Duration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-provisioning}. */
@UriParams
public class GenesysProvisioningConfiguration extends ConnectionConfiguration<GenesysConnection> {

    private static final double RECONNECT_MULTIPLIER = 1.1;

    @UriParam(
            label = "common",
            description = "The connection to Genesys. By default, the only GenesysConnection in the registry.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(label = "producer", defaultValue = "getUsers", description = "The operation of the producer.")
    private GenesysProvisioningOperation operation = GenesysProvisioningOperation.getUsers;

    @UriParam(
            label = "producer",
            description =
                    "The id of the user, the capacity rule or the export of the operation. May be a simple expression.")
    private String id;

    @UriParam(
            label = "producer",
            description = "The type of the objects of the operation, such as skills. May be a simple expression.")
    private String objectType;

    @UriParam(
            label = "producer",
            description =
                    "Whether the body of getUsers and getObject is an iterator over all objects, read page by page while the route iterates. Otherwise it is the list of one page.")
    private boolean all;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether an asynchronous operation ends when its outcome has arrived. Otherwise it ends when the vendor has accepted it.")
    private boolean await = true;

    @UriParam(
            label = "producer",
            defaultValue = "30s",
            javaType = "java.time.Duration",
            description =
                    "How long the session may take to become ready, and the outcome of an asynchronous operation to arrive. An operation without an outcome fails, and may have been carried out.")
    private Duration timeout = Duration.ofSeconds(30);

    @UriParam(
            label = "producer",
            description =
                    "The user name of the administrator whose import it is. By default, importUsers asks the vendor for the user of the session.")
    private String adminName;

    @UriParam(label = "producer", description = "The tenant of an import, which the vendor requires to follow it.")
    private String tenantName;

    @UriParam(
            label = "producer",
            defaultValue = "2s",
            javaType = "java.time.Duration",
            description = "How often importUsers and exportUsers ask for the progress, at least 10 ms.")
    private Duration pollInterval = Duration.ofSeconds(2);

    @UriParam(
            label = "producer",
            defaultValue = "30m",
            javaType = "java.time.Duration",
            description =
                    "How long importUsers and exportUsers wait for the end of the job, which goes on at the vendor then.")
    private Duration jobTimeout = Duration.ofMinutes(30);

    @UriParam(
            label = "consumer",
            description =
                    "The types of objects whose changes the route receives, separated by commas, such as users,skills.")
    private String types;

    @UriParam(
            label = "consumer",
            description = "Whether to create exchanges for changes in the state of the session too.")
    private boolean sessionEvents;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            description =
                    "How many notifications wait for the route. Further ones are dropped; that goes to the exception handler, and is counted.")
    private int queueSize = 10_000;

    @UriParam(
            label = "advanced",
            defaultValue = "3s",
            javaType = "java.time.Duration",
            description =
                    "How long a new session waits for the vendor's notification that it has loaded the users and other objects, before which lists may be incomplete. 0 for no wait.")
    private Duration warmUp = Duration.ofSeconds(3);

    @UriParam(
            label = "advanced",
            defaultValue = "/*",
            description = "The CometD channels to subscribe to, separated by commas.")
    private String channels = "/*";

    @UriParam(
            label = "advanced",
            defaultValue = "67108864",
            description = "The maximum size of the response to one poll, in bytes (64 MiB).")
    private int maxMessageSize = 64 * 1024 * 1024;

    @UriParam(
            label = "advanced",
            defaultValue = "250ms",
            javaType = "java.time.Duration",
            description = "The delay before the first attempt to reopen an interrupted session, at most 1 second.")
    private Duration reconnectDelay = Duration.ofMillis(250);

    @UriParam(
            label = "advanced",
            defaultValue = "60s",
            javaType = "java.time.Duration",
            description = "The maximum delay between attempts to reopen an interrupted session, at most 60 seconds.")
    private Duration reconnectMaxDelay = Duration.ofSeconds(60);

    public GenesysProvisioningConfiguration() {
        super(GenesysConnection.class);
    }

    SessionSettings sessionSettings() {
        return SessionSettings.of(
                maxMessageSize, reconnectDelay, reconnectMaxDelay, RECONNECT_MULTIPLIER, Duration.ZERO);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public GenesysProvisioningOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysProvisioningOperation operation) {
        this.operation = operation;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getObjectType() {
        return objectType;
    }

    public void setObjectType(String objectType) {
        this.objectType = objectType;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public boolean isAwait() {
        return await;
    }

    public void setAwait(boolean await) {
        this.await = await;
    }

    public Duration getTimeout() {
        return timeout;
    }

    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    public String getAdminName() {
        return adminName;
    }

    public void setAdminName(String adminName) {
        this.adminName = adminName;
    }

    public String getTenantName() {
        return tenantName;
    }

    public void setTenantName(String tenantName) {
        this.tenantName = tenantName;
    }

    public Duration getPollInterval() {
        return pollInterval;
    }

    public void setPollInterval(Duration pollInterval) {
        this.pollInterval = pollInterval;
    }

    public Duration getJobTimeout() {
        return jobTimeout;
    }

    public void setJobTimeout(Duration jobTimeout) {
        this.jobTimeout = jobTimeout;
    }

    public String getTypes() {
        return types;
    }

    public void setTypes(String types) {
        this.types = types;
    }

    public boolean isSessionEvents() {
        return sessionEvents;
    }

    public void setSessionEvents(boolean sessionEvents) {
        this.sessionEvents = sessionEvents;
    }

    public int getQueueSize() {
        return queueSize;
    }

    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }

    public Duration getWarmUp() {
        return warmUp;
    }

    public void setWarmUp(Duration warmUp) {
        this.warmUp = warmUp;
    }

    public String getChannels() {
        return channels;
    }

    public void setChannels(String channels) {
        this.channels = channels;
    }

    public int getMaxMessageSize() {
        return maxMessageSize;
    }

    public void setMaxMessageSize(int maxMessageSize) {
        this.maxMessageSize = maxMessageSize;
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
}
