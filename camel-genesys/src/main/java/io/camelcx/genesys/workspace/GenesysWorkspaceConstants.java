// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import org.apache.camel.spi.Metadata;

/**
 * The headers of {@code genesys-workspace}. Every parameter of an operation may be a header: {@code CamelGenesysWorkspace} and the vendor's name; names of
 * headers compare case-insensitively.
 */
public final class GenesysWorkspaceConstants {

    /** What the name of the header of a parameter begins with. */
    static final String PREFIX = "CamelGenesysWorkspace";

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "io.camelcx.genesys.workspace.GenesysWorkspaceOperation")
    public static final String OPERATION = "CamelGenesysWorkspaceOperation";

    @Metadata(
            label = "common",
            description =
                    "Of a consumer: the id of the call or the interaction. Of a producer: that of the operation, which overrides the option id; then that of its outcome",
            javaType = "String")
    public static final String ID = "CamelGenesysWorkspaceId";

    @Metadata(
            label = "common",
            description =
                    "The media type, such as chat, of an event or an operation on media; overrides the option mediaType",
            javaType = "String")
    public static final String MEDIA_TYPE = "CamelGenesysWorkspaceMediaType";

    @Metadata(label = "producer", description = "The number to call or to transfer to", javaType = "String")
    public static final String DESTINATION = "CamelGenesysWorkspaceDestination";

    @Metadata(label = "producer", description = "The data to attach, as a map", javaType = "java.util.Map")
    public static final String USER_DATA = "CamelGenesysWorkspaceUserData";

    @Metadata(
            label = "producer",
            description =
                    "How long the session and the outcome may take, in milliseconds or as 10s; overrides the option timeout",
            javaType = "String")
    public static final String TIMEOUT = "CamelGenesysWorkspaceTimeout";

    @Metadata(
            label = "common",
            description = "The id of the operation that has caused an event, or that a producer has started",
            javaType = "String")
    public static final String OPERATION_ID = "CamelGenesysWorkspaceOperationId";

    @Metadata(
            label = "consumer",
            description =
                    "What an exchange contains: an event of the agent (event), or a change of the session's state (session)",
            javaType = "String",
            enums = "event,session")
    public static final String EVENT = "CamelGenesysWorkspaceEvent";

    @Metadata(label = "consumer", description = "The option agent", javaType = "String")
    public static final String AGENT = "CamelGenesysWorkspaceAgent";

    @Metadata(label = "consumer", description = "The channel of an event", javaType = "String")
    public static final String CHANNEL = "CamelGenesysWorkspaceChannel";

    @Metadata(
            label = "common",
            description = "The type of an event, or of the outcome of an operation, such as CallStateChanged",
            javaType = "String")
    public static final String MESSAGE_TYPE = "CamelGenesysWorkspaceMessageType";

    @Metadata(label = "common", description = "Such as StateChange and AttachedDataChanged", javaType = "String")
    public static final String NOTIFICATION_TYPE = "CamelGenesysWorkspaceNotificationType";

    @Metadata(label = "common", description = "The id of the call of an event or an outcome", javaType = "String")
    public static final String CALL_ID = "CamelGenesysWorkspaceCallId";

    @Metadata(
            label = "common",
            description = "The id of the interaction of an event or an outcome",
            javaType = "String")
    public static final String INTERACTION_ID = "CamelGenesysWorkspaceInteractionId";

    @Metadata(
            label = "common",
            description = "The state of the call, the interaction, the telephone or the service",
            javaType = "String")
    public static final String STATE = "CamelGenesysWorkspaceState";

    @Metadata(label = "consumer", description = "The code of an EventError", javaType = "String")
    public static final String ERROR_CODE = "CamelGenesysWorkspaceErrorCode";

    @Metadata(
            label = "consumer",
            description =
                    "Whether an event was made from the current state after an interruption, in which events may have been missed",
            javaType = "Boolean")
    public static final String RECOVERED = "CamelGenesysWorkspaceRecovered";

    @Metadata(
            label = "consumer",
            description = "The state of the session: CONNECTED or DISCONNECTED",
            javaType = "String")
    public static final String SESSION_STATE = "CamelGenesysWorkspaceSessionState";

    private GenesysWorkspaceConstants() {}
}
