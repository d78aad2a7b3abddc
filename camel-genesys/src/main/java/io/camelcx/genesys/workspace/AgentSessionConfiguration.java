// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.support.component.ConnectionConfiguration;
import io.camelcx.support.exchange.CommaList;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-workspace} that are those of the agent's session, which its endpoints share. */
@UriParams
public class AgentSessionConfiguration extends ConnectionConfiguration<GenesysConnection> {

    private static final double RECONNECT_MULTIPLIER = 1.1;

    @UriParam(
            label = "common",
            description = "The connection to Genesys. By default, the only GenesysConnection in the registry.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(
            label = "common",
            description =
                    "The user name of the agent, who has a password in agentPasswords of the connection. By default, the user of the connection itself. All endpoints of an agent share one session.")
    private String agent;

    @UriParam(
            label = "common",
            description =
                    "Whether the agent's channels are activated when the session has none, by which the agent logs in. Otherwise the agent stays as it is.")
    private boolean activate;

    @UriParam(
            label = "common",
            description = "With activate: the place of the agent; by default the one of the vendor's configuration.")
    private String place;

    @UriParam(label = "common", description = "With activate: the telephone of the agent, instead of a place.")
    private String dn;

    @UriParam(
            label = "common",
            description =
                    "With activate: the channels, separated by commas, such as voice,chat. By default, those of the vendor's configuration.")
    private String activateChannels;

    @UriParam(
            label = "common",
            enums = "AutoIn,ManualIn",
            description = "With activate: the work mode of the telephone.")
    private String agentWorkMode;

    @UriParam(
            label = "common",
            description =
                    "Whether the agent is logged out of all channels when the last endpoint of the session stops, if this session has activated them.")
    private boolean logoutOnStop;

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

    AgentSessionConfiguration() {
        super(GenesysConnection.class);
    }

    SessionSettings sessionSettings() {
        return SessionSettings.of(
                maxMessageSize, reconnectDelay, reconnectMaxDelay, RECONNECT_MULTIPLIER, Duration.ZERO);
    }

    /** How channels are activated; empty if they are not. */
    Optional<Activation> activation() {
        if (logoutOnStop && !activate) {
            throw new IllegalArgumentException("logoutOnStop needs activate=true: only a session that has activated the"
                    + " channels logs the agent out");
        }
        return activate
                ? Optional.of(new Activation(
                        unlessBlank(place),
                        unlessBlank(dn),
                        CommaList.of(activateChannels),
                        unlessBlank(agentWorkMode),
                        logoutOnStop))
                : Optional.empty();
    }

    private static Optional<String> unlessBlank(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public String getAgent() {
        return agent;
    }

    /** The user name of the agent. */
    public void setAgent(String agent) {
        this.agent = agent;
    }

    public boolean isActivate() {
        return activate;
    }

    /** Whether the agent's channels are activated. */
    public void setActivate(boolean activate) {
        this.activate = activate;
    }

    public String getPlace() {
        return place;
    }

    /** The place of the agent. */
    public void setPlace(String place) {
        this.place = place;
    }

    public String getDn() {
        return dn;
    }

    /** The telephone of the agent. */
    public void setDn(String dn) {
        this.dn = dn;
    }

    public String getActivateChannels() {
        return activateChannels;
    }

    /** The channels to activate. */
    public void setActivateChannels(String activateChannels) {
        this.activateChannels = activateChannels;
    }

    public String getAgentWorkMode() {
        return agentWorkMode;
    }

    /** The work mode of the telephone. */
    public void setAgentWorkMode(String agentWorkMode) {
        this.agentWorkMode = agentWorkMode;
    }

    public boolean isLogoutOnStop() {
        return logoutOnStop;
    }

    /** Whether the agent is logged out when the session ends. */
    public void setLogoutOnStop(boolean logoutOnStop) {
        this.logoutOnStop = logoutOnStop;
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
