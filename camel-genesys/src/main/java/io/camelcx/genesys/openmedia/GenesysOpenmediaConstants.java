// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-openmedia}. */
public final class GenesysOpenmediaConstants {

    @Metadata(
            label = "producer",
            description = "What the producer does; overrides the option operation",
            javaType = "String",
            enums = "create,get,update,stop,watch")
    public static final String OPERATION = "CamelGenesysOpenmediaOperation";

    @Metadata(
            label = "common",
            description = "The vendor's id of the interaction. To a producer: which one is meant; overrides the options"
                    + " interactionId and externalId. From both: the interaction in the body",
            javaType = "String")
    public static final String INTERACTION_ID = "CamelGenesysOpenmediaInteractionId";

    @Metadata(
            label = "common",
            description =
                    "The external id of the interaction. To a producer: which one is meant, or what a new one is"
                            + " called; overrides the options interactionId and externalId. From both: the interaction in the body",
            javaType = "String")
    public static final String EXTERNAL_ID = "CamelGenesysOpenmediaExternalId";

    @Metadata(
            label = "producer",
            description =
                    "How a creation came out: created, recovered (an earlier try of this creation had succeeded, but"
                            + " its answer was lost) or duplicate (the external id was in use before)",
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
                    "What the exchange tells: seen (read for the first time), changed, ended, or missing (the vendor"
                            + " has never known it)",
            javaType = "String",
            enums = "seen,changed,ended,missing")
    public static final String EVENT = "CamelGenesysOpenmediaEvent";

    @Metadata(
            label = "consumer",
            description = "What has changed: a list of path (a JSON pointer), value before and value after",
            javaType = "java.util.List<io.camelcx.genesys.openmedia.watch.PropertyChange>")
    public static final String CHANGES = "CamelGenesysOpenmediaChanges";

    private GenesysOpenmediaConstants() {}
}
