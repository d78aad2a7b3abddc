// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import org.apache.camel.spi.Metadata;

/** The headers of {@code cxone-extract}. */
public final class CxoneExtractConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums = "extract,submit,status,list,download,extractSync")
    public static final String OPERATION = "CamelCxoneExtractOperation";

    @Metadata(
            label = "common",
            description = "The vendor's id of the job. For a producer: overrides the option jobId",
            javaType = "String")
    public static final String JOB_ID = "CamelCxoneExtractJobId";

    @Metadata(label = "common", description = "The entity that is extracted", javaType = "String")
    public static final String ENTITY_NAME = "CamelCxoneExtractEntityName";

    @Metadata(
            label = "common",
            description = "The version of the entity. For a producer: overrides the option version",
            javaType = "String")
    public static final String VERSION = "CamelCxoneExtractVersion";

    @Metadata(
            label = "common",
            description =
                    "The first day that is extracted, in UTC, such as 2026-11-22. For a producer: overrides the option"
                            + " startDate",
            javaType = "String")
    public static final String START_DATE = "CamelCxoneExtractStartDate";

    @Metadata(
            label = "common",
            description = "The last day that is extracted, in UTC. For a producer: overrides the option endDate",
            javaType = "String")
    public static final String END_DATE = "CamelCxoneExtractEndDate";

    @Metadata(
            label = "common",
            description =
                    "The number of rows of the file, if it is known: of a stream or a file whose rows were checked, and 0"
                            + " for a file without rows; with output=records, once the route has read them all",
            javaType = "Long")
    public static final String ROWS = "CamelCxoneExtractRows";

    @Metadata(
            label = "common",
            description =
                    "The number of malformed rows of the file, with output=records and malformed=skip or raw, once the route has"
                            + " read them all",
            javaType = "Long")
    public static final String MALFORMED_ROWS = "CamelCxoneExtractMalformedRows";

    @Metadata(label = "common", description = "The size of the file in bytes", javaType = "Long")
    public static final String BYTES = "CamelCxoneExtractBytes";

    private CxoneExtractConstants() {}
}
