// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import org.apache.camel.spi.Metadata;

/**
 * The headers of {@code genesys-udm}. Every parameter of an operation is a header: {@code CamelGenesysUdm} and the vendor's name; names of headers compare
 * case-insensitively.
 */
public final class GenesysUdmConstants {

    /** What the name of the header of a parameter begins with. */
    static final String PREFIX = "CamelGenesysUdm";

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "io.camelcx.genesys.udm.GenesysUdmOperation")
    public static final String OPERATION = "CamelGenesysUdmOperation";

    @Metadata(
            label = "producer",
            description = "The id of a job or of a record of the history; overrides the option id",
            javaType = "String")
    public static final String ID = "CamelGenesysUdmId";

    @Metadata(label = "producer", description = "The name of a certificate to upload", javaType = "String")
    public static final String CERTIFICATE_FILE_NAME = "CamelGenesysUdmCertificatefilename";

    @Metadata(label = "producer", description = "Filters attributes by their entities", javaType = "String")
    public static final String ENTITIES = "CamelGenesysUdmEntities";

    @Metadata(label = "producer", description = "Filters subtypes by their type", javaType = "String")
    public static final String DATA_TYPE = "CamelGenesysUdmDataType";

    @Metadata(label = "producer", description = "Filters a list by the source of the data", javaType = "String")
    public static final String SOURCE = "CamelGenesysUdmSource";

    @Metadata(
            label = "producer",
            description = "The ids to delete: a list, or text separated by commas",
            javaType = "String")
    public static final String JOB_IDS = "CamelGenesysUdmJobIDs";

    @Metadata(
            label = "producer",
            description =
                    "Filters a list by a part of the title. For export: the title of the job, where the body has none. Overrides the option title",
            javaType = "String")
    public static final String TITLE = "CamelGenesysUdmTitle";

    @Metadata(label = "producer", description = "Filters a list by the type of the data", javaType = "String")
    public static final String TYPE = "CamelGenesysUdmType";

    @Metadata(
            label = "common",
            description =
                    "The name of a file, or the names for files and deleteFiles: a list, or text separated by commas. Filters the history by a part of the name. Overrides the option fileName. As output: the name of the file in the body, or of the first one",
            javaType = "String")
    public static final String FILE_NAME = "CamelGenesysUdmFileName";

    @Metadata(
            label = "producer",
            description = "Filters the history by the status; overrides the option status",
            javaType = "String")
    public static final String STATUS = "CamelGenesysUdmStatus";

    @Metadata(label = "producer", description = "Filters the history by the job", javaType = "String")
    public static final String JOB_ID = "CamelGenesysUdmJobId";

    @Metadata(
            label = "producer",
            description = "The field by which a list is sorted; overrides the option orderField",
            javaType = "String")
    public static final String ORDER_FIELD = "CamelGenesysUdmOrderField";

    @Metadata(
            label = "producer",
            description = "Whether a list is sorted in descending order: true or false; overrides the option descAsc",
            javaType = "String")
    public static final String DESC_ASC = "CamelGenesysUdmDescAsc";

    @Metadata(label = "producer", description = "The index of the first item of a list", javaType = "String")
    public static final String FROM = "CamelGenesysUdmFrom";

    @Metadata(label = "producer", description = "The number of items of a page", javaType = "String")
    public static final String SIZE = "CamelGenesysUdmSize";

    @Metadata(
            label = "producer",
            description = "Is sent as bgUpdate, of which the vendor says nothing",
            javaType = "String")
    public static final String BG_UPDATE = "CamelGenesysUdmBgUpdate";

    @Metadata(label = "producer", description = "Filters jobs by the type of their schedule", javaType = "String")
    public static final String SCHEDULE_TYPE = "CamelGenesysUdmScheduleType";

    @Metadata(label = "producer", description = "Filters jobs: suspended ones, or others", javaType = "String")
    public static final String SUSPEND = "CamelGenesysUdmSuspend";

    @Metadata(
            label = "producer",
            description = "Filters metadata by a part of the name of the file",
            javaType = "String")
    public static final String NAME = "CamelGenesysUdmName";

    @Metadata(
            label = "producer",
            description = "Filters metadata by a part of the title of the job",
            javaType = "String")
    public static final String JOB_TITLE = "CamelGenesysUdmJobTitle";

    @Metadata(label = "producer", description = "Filters metadata: files uploaded since", javaType = "String")
    public static final String START_DATE = "CamelGenesysUdmStartDate";

    @Metadata(label = "producer", description = "Filters metadata: files uploaded until", javaType = "String")
    public static final String END_DATE = "CamelGenesysUdmEndDate";

    @Metadata(
            label = "common",
            description =
                    "Filters metadata by the record of the history. As output: the id of the record of the history of the export",
            javaType = "String")
    public static final String HISTORY_ID = "CamelGenesysUdmHistoryId";

    @Metadata(
            label = "consumer",
            description = "What has happened to the export: finished, deleted (its files are gone) or failed",
            javaType = "String",
            enums = "finished,deleted,failed")
    public static final String EVENT = "CamelGenesysUdmEvent";

    @Metadata(
            label = "common",
            description = "The record of the history of the export",
            javaType = "io.camelcx.genesys.udm.client.JobInfo")
    public static final String JOB = "CamelGenesysUdmJob";

    @Metadata(
            label = "common",
            description = "The names of all files of the export, in order",
            javaType = "java.util.List<String>")
    public static final String FILE_NAMES = "CamelGenesysUdmFileNames";

    @Metadata(
            label = "consumer",
            description = "With exchangePer=file: the number of the file within the export, from 1",
            javaType = "Integer")
    public static final String PART = "CamelGenesysUdmPart";

    @Metadata(label = "common", description = "The number of files of the export", javaType = "Integer")
    public static final String PARTS = "CamelGenesysUdmParts";

    @Metadata(
            label = "common",
            description = "The size of the files in the body as they were downloaded, in bytes",
            javaType = "Long")
    public static final String BYTES = "CamelGenesysUdmBytes";

    @Metadata(
            label = "producer",
            description = "The count that the response with a page of a list contains",
            javaType = "Long")
    public static final String COUNT = "CamelGenesysUdmCount";

    @Metadata(
            label = "common",
            description = "With output=entries: the name of the entry within its zip file",
            javaType = "String")
    public static final String ENTRY = "CamelGenesysUdmEntry";

    private GenesysUdmConstants() {}
}
