/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
