// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-workspace}. */
@UriParams
public class GenesysWorkspaceConfiguration extends AgentSessionConfiguration {

    @UriParam(
            label = "consumer",
            defaultValue = "voice,media,chat",
            description =
                    "What the route receives, separated by commas: voice, media, chat, email, workitem, outboundpreview, topics, workbins, contacts, media-management, statistics, initialization, or the name of a channel that begins with a slash.")
    private String channels = "voice,media,chat";

    @UriParam(
            label = "consumer",
            description = "Whether to create exchanges for changes in the state of the session too.")
    private boolean sessionEvents;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            description =
                    "How many events wait for the route. Further ones are dropped; that goes to the exception handler, and is counted.")
    private int queueSize = 10_000;

    @UriParam(label = "producer", defaultValue = "getCurrentSession", description = "The operation of the producer.")
    private GenesysWorkspaceOperation operation = GenesysWorkspaceOperation.getCurrentSession;

    @UriParam(
            label = "producer",
            description =
                    "The id of the call, the interaction or the object of the operation. May be a simple expression.")
    private String id;

    @UriParam(
            label = "producer",
            description = "The media type of an operation on media, such as chat. May be a simple expression.")
    private String mediaType;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether an operation ends when the event with its outcome has arrived. Otherwise it ends when the vendor has accepted it.")
    private boolean await = true;

    @UriParam(
            label = "producer",
            defaultValue = "10s",
            javaType = "java.time.Duration",
            description =
                    "How long the session may take to become ready, and the outcome of an operation to arrive. An operation without an outcome fails, and may have been carried out.")
    private Duration timeout = Duration.ofSeconds(10);

    public String getChannels() {
        return channels;
    }

    /** What the route receives, separated by commas. */
    public void setChannels(String channels) {
        this.channels = channels;
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

    /** How many events wait for the route. */
    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }

    public GenesysWorkspaceOperation getOperation() {
        return operation;
    }

    /** The operation of the producer. */
    public void setOperation(GenesysWorkspaceOperation operation) {
        this.operation = operation;
    }

    public String getId() {
        return id;
    }

    /** The id of the call, the interaction or the object. */
    public void setId(String id) {
        this.id = id;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** The media type. */
    public void setMediaType(String mediaType) {
        this.mediaType = mediaType;
    }

    public boolean isAwait() {
        return await;
    }

    /** Whether an operation waits for its outcome. */
    public void setAwait(boolean await) {
        this.await = await;
    }

    public Duration getTimeout() {
        return timeout;
    }

    /** How long the session and an outcome may take. */
    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }
}
