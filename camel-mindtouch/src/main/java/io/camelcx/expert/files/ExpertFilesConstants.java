// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import org.apache.camel.spi.Metadata;

/** The headers of {@code expert-files}. */
public final class ExpertFilesConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums = "list,upload,download,info,revisions,description,setDescription,copy,move,delete")
    public static final String OPERATION = "CamelExpertFilesOperation";

    @Metadata(
            label = "producer",
            description = "The page: home, a number, or a path; overrides the page of the endpoint's URI",
            javaType = "String")
    public static final String PAGE = "CamelExpertFilesPage";

    @Metadata(
            label = "producer",
            description = "The number of the file; overrides the options fileId and fileName",
            javaType = "String")
    public static final String OVERRIDE_FILE_ID = "CamelExpertFilesOverrideFileId";

    @Metadata(
            label = "producer",
            description = "The name of the file at the page; overrides the options fileId and fileName",
            javaType = "String")
    public static final String OVERRIDE_FILE_NAME = "CamelExpertFilesOverrideFileName";

    @Metadata(
            label = "producer",
            description = "The revision to read: head or a number; overrides the option revision",
            javaType = "String")
    public static final String OVERRIDE_REVISION = "CamelExpertFilesOverrideRevision";

    @Metadata(
            label = "producer",
            description = "The size of a picture to download; overrides the option size",
            javaType = "String")
    public static final String SIZE = "CamelExpertFilesSize";

    @Metadata(
            label = "producer",
            description = "The description of the file to upload or describe; overrides the option description",
            javaType = "String")
    public static final String DESCRIPTION = "CamelExpertFilesDescription";

    @Metadata(
            label = "producer",
            description = "The page to which a file is copied or moved; overrides the option to",
            javaType = "String")
    public static final String TO = "CamelExpertFilesTo";

    @Metadata(
            label = "producer",
            description = "The new name of a file that is copied or moved; overrides the option newName",
            javaType = "String")
    public static final String NEW_NAME = "CamelExpertFilesNewName";

    @Metadata(label = "common", description = "The number of the file", javaType = "Long")
    public static final String FILE_ID = "CamelExpertFilesFileId";

    @Metadata(label = "common", description = "The revision of the file, if the site reports it", javaType = "Long")
    public static final String REVISION = "CamelExpertFilesRevision";

    @Metadata(
            label = "common",
            description = "The number of the page to which the file is attached, if the site reports it",
            javaType = "Long")
    public static final String PAGE_ID = "CamelExpertFilesPageId";

    @Metadata(label = "consumer", description = "The path of the page", javaType = "String")
    public static final String PATH = "CamelExpertFilesPath";

    @Metadata(
            label = "consumer",
            description = "What has happened: changed, moved, deleted, or pageDeleted for all files of a page",
            javaType = "String",
            enums = "changed,moved,deleted,pageDeleted")
    public static final String CHANGE = "CamelExpertFilesChange";

    @Metadata(
            label = "consumer",
            description = "What the site says of the file, as an io.camelcx.expert.api.PageFile, unless it was deleted",
            javaType = "io.camelcx.expert.api.PageFile")
    public static final String FILE = "CamelExpertFilesFile";

    @Metadata(label = "consumer", description = "The name of a moved file before", javaType = "String")
    public static final String FROM_NAME = "CamelExpertFilesFromName";

    @Metadata(label = "consumer", description = "The number of the page of a moved file before", javaType = "Long")
    public static final String FROM_PAGE_ID = "CamelExpertFilesFromPageId";

    @Metadata(
            label = "consumer",
            description =
                    "For pageDeleted: whether all pages below the page were deleted too, without exchanges of their own",
            javaType = "Boolean")
    public static final String CASCADING = "CamelExpertFilesCascading";

    @Metadata(
            label = "consumer",
            description = "The site's id of the event; missing for a file that the first poll has found",
            javaType = "String")
    public static final String EVENT_ID = "CamelExpertFilesEventId";

    private ExpertFilesConstants() {}
}
