// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-interactions}. */
public final class GenesysInteractionsConstants {

    @Metadata(
            label = "consumer",
            description = "What has happened to the interaction: STARTED or FINISHED. With output=batch it is missing",
            javaType = "String")
    public static final String EVENT = "CamelGenesysInteractionsEvent";

    @Metadata(
            label = "consumer",
            description = "The id of the interaction. With output=batch it is missing",
            javaType = "String")
    public static final String INTERACTION_ID = "CamelGenesysInteractionsInteractionId";

    @Metadata(
            label = "consumer",
            description = "The media type of the interaction: chat or email. With output=batch it is missing",
            javaType = "String")
    public static final String MEDIA_TYPE = "CamelGenesysInteractionsMediaType";

    @Metadata(label = "consumer", description = "The id of the operation that the webhook reports", javaType = "String")
    public static final String OPERATION_ID = "CamelGenesysInteractionsOperationId";

    @Metadata(label = "consumer", description = "The trace id (X-B3-TraceId) of the webhook", javaType = "String")
    public static final String TRACE_ID = "CamelGenesysInteractionsTraceId";

    private GenesysInteractionsConstants() {}
}
