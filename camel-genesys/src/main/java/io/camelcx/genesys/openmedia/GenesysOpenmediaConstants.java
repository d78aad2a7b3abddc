// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-openmedia}. */
public final class GenesysOpenmediaConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums = "create,get,update,stop,watch")
    public static final String OPERATION = "CamelGenesysOpenmediaOperation";

    @Metadata(
            label = "common",
            description =
                    "The vendor's id of the interaction. As input of a producer it selects the interaction and overrides the"
                            + " options interactionId and externalId. As output of both: the id of the interaction in the body",
            javaType = "String")
    public static final String INTERACTION_ID = "CamelGenesysOpenmediaInteractionId";

    @Metadata(
            label = "common",
            description =
                    "The external id of the interaction. As input of a producer it selects the interaction, or is the external id of"
                            + " a new one, and overrides the options interactionId and externalId. As output of both: the external id of the interaction in the body",
            javaType = "String")
    public static final String EXTERNAL_ID = "CamelGenesysOpenmediaExternalId";

    @Metadata(
            label = "producer",
            description =
                    "The outcome of a creation: created, recovered (an earlier attempt of this creation had succeeded, but"
                            + " its response was lost) or duplicate (the external id was in use before)",
            javaType = "String",
            enums = "created,recovered,duplicate")
    public static final String OUTCOME = "CamelGenesysOpenmediaOutcome";

    @Metadata(
            label = "producer",
            description = "The contact centre's name of the reason to stop; overrides the option reasonSystemName",
            javaType = "String")
    public static final String REASON_SYSTEM_NAME = "CamelGenesysOpenmediaReasonSystemName";

    @Metadata(
            label = "producer",
            description = "The reason to stop in words; overrides the option reasonDescription",
            javaType = "String")
    public static final String REASON_DESCRIPTION = "CamelGenesysOpenmediaReasonDescription";

    @Metadata(
            label = "consumer",
            description =
                    "The event: seen (read for the first time), changed, ended, or missing (the vendor has never known"
                            + " the interaction)",
            javaType = "String",
            enums = "seen,changed,ended,missing")
    public static final String EVENT = "CamelGenesysOpenmediaEvent";

    @Metadata(
            label = "consumer",
            description =
                    "The changed properties: each with its path (a JSON pointer), the value before and the value after",
            javaType = "java.util.List<io.camelcx.genesys.openmedia.watch.PropertyChange>")
    public static final String CHANGES = "CamelGenesysOpenmediaChanges";

    private GenesysOpenmediaConstants() {}
}
