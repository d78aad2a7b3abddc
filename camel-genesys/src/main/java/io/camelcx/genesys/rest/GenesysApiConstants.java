// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-api}. */
public final class GenesysApiConstants {

    /** What the names of the producer's headers begin with. */
    static final String PREFIX = "CamelGenesysApi";

    @Metadata(
            label = "producer",
            description = "The HTTP method; overrides the option method",
            javaType = "String",
            enums = "GET,HEAD,POST,PUT,PATCH,DELETE")
    public static final String METHOD = PREFIX + "Method";

    @Metadata(
            label = "producer",
            description =
                    "The path below the base URL, decoded; overrides that of the endpoint. May have variables in braces, too",
            javaType = "String")
    public static final String PATH = PREFIX + "Path";

    @Metadata(
            label = "producer",
            description =
                    "Parameters of the query, in addition to those of the option query: a map whose values are not encoded, in which a collection stands"
                            + " for several values of a name, or an encoded text such as limit=10&offset=20",
            javaType = "Object")
    public static final String QUERY = PREFIX + "Query";

    @Metadata(
            label = "producer",
            description = "The type of the request's body; overrides the option contentType",
            javaType = "String")
    public static final String CONTENT_TYPE = PREFIX + "ContentType";

    @Metadata(label = "producer", description = "The HTTP status of the response", javaType = "Integer")
    public static final String RESPONSE_CODE = PREFIX + "ResponseCode";

    @Metadata(
            label = "consumer",
            description = "What an exchange contains: a notification, or a change of the session's state (session)",
            javaType = "String",
            enums = "notification,session")
    public static final String EVENT = PREFIX + "Event";

    @Metadata(label = "consumer", description = "The channel of a notification", javaType = "String")
    public static final String CHANNEL = PREFIX + "Channel";

    @Metadata(
            label = "consumer",
            description =
                    "The vendor's type of a notification, if it has one: its messageType, in old versions its type",
            javaType = "String")
    public static final String MESSAGE_TYPE = PREFIX + "MessageType";

    @Metadata(
            label = "consumer",
            description = "The state of the session: CONNECTED or DISCONNECTED",
            javaType = "String")
    public static final String SESSION_STATE = PREFIX + "SessionState";

    private GenesysApiConstants() {}
}
