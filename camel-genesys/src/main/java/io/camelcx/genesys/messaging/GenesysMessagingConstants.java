// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-messaging}. */
public final class GenesysMessagingConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums = "send,receipt,upload,download,deleteMedia")
    public static final String OPERATION = "CamelGenesysMessagingOperation";

    @Metadata(
            label = "producer",
            description =
                    "The id of another channel than that of the endpoint. Its secret must be in the connection, too",
            javaType = "String")
    public static final String OVERRIDE_CHANNEL_ID = "CamelGenesysMessagingOverrideChannelId";

    @Metadata(
            label = "producer",
            description = "The id of the sender of a message or receipt; overrides the option from",
            javaType = "String")
    public static final String FROM = "CamelGenesysMessagingFrom";

    @Metadata(
            label = "producer",
            description = "The id of the recipient of a message or receipt; overrides the option to",
            javaType = "String")
    public static final String TO = "CamelGenesysMessagingTo";

    @Metadata(
            label = "common",
            description =
                    "The type of a message, such as Text. As input of a producer it is the type of a message that is made of a text, and overrides"
                            + " the option messageType",
            javaType = "String")
    public static final String MESSAGE_TYPE = "CamelGenesysMessagingMessageType";

    @Metadata(
            label = "common",
            description =
                    "The id of a message. Of a consumer: that of the agent's message; a route that sets it to the id of its own messaging service"
                            + " sends that one in the response, and receipts then refer to it. As input of the operation receipt: that of the agent's"
                            + " message; overrides the option messageId",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelGenesysMessagingMessageId";

    @Metadata(
            label = "common",
            description =
                    "The trace id (X-B3-TraceId) of the request. A producer sends that of the message, else a new one, and sets it",
            javaType = "String")
    public static final String TRACE_ID = "CamelGenesysMessagingTraceId";

    @Metadata(
            label = "producer",
            description = "The status of a receipt; overrides the option status",
            javaType = "String",
            enums = "Delivered,Removed,Failed")
    public static final String STATUS = "CamelGenesysMessagingStatus";

    @Metadata(
            label = "producer",
            description = "The code of the reason of a failure; overrides the option reasonCode",
            javaType = "Integer")
    public static final String REASON_CODE = "CamelGenesysMessagingReasonCode";

    @Metadata(
            label = "producer",
            description = "The reason of a failure in words; overrides the option reasonMessage",
            javaType = "String")
    public static final String REASON_MESSAGE = "CamelGenesysMessagingReasonMessage";

    @Metadata(
            label = "producer",
            description =
                    "The id of a file. As input of download and deleteMedia it overrides the option mediaId. As output of upload: the id of the new file",
            javaType = "String")
    public static final String MEDIA_ID = "CamelGenesysMessagingMediaId";

    @Metadata(
            label = "producer",
            description = "As output of send: the ids that the vendor gave to the messages, as far as it names them",
            javaType = "java.util.List<String>")
    public static final String SENT_MESSAGE_IDS = "CamelGenesysMessagingSentMessageIds";

    @Metadata(label = "consumer", description = "The id of the channel of a message", javaType = "String")
    public static final String CHANNEL_ID = "CamelGenesysMessagingChannelId";

    @Metadata(
            label = "consumer",
            description = "The type of the channel of a message, such as sms or email",
            javaType = "String")
    public static final String CHANNEL_TYPE = "CamelGenesysMessagingChannelType";

    private GenesysMessagingConstants() {}
}
