// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import org.apache.camel.spi.Metadata;

/** The headers of {@code expert-pages}. */
public final class ExpertPagesConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums = "get,contents,save,move,copy,delete,subpages,tree,tags,setTags,properties,files,revisions,find")
    public static final String OPERATION = "CamelExpertPagesOperation";

    @Metadata(
            label = "producer",
            description = "The page: home, a number, or a path; overrides the page of the endpoint's URI",
            javaType = "String")
    public static final String PAGE = "CamelExpertPagesPage";

    @Metadata(label = "common", description = "The id of the page", javaType = "Long")
    public static final String PAGE_ID = "CamelExpertPagesPageId";

    @Metadata(label = "common", description = "The path of the page", javaType = "String")
    public static final String PATH = "CamelExpertPagesPath";

    @Metadata(
            label = "common",
            description = "The title of the page. For save, overrides the option title",
            javaType = "String")
    public static final String TITLE = "CamelExpertPagesTitle";

    @Metadata(label = "common", description = "The revision of the page, if the site reports it", javaType = "Long")
    public static final String REVISION = "CamelExpertPagesRevision";

    @Metadata(label = "common", description = "When the page was last changed, in ISO 8601", javaType = "String")
    public static final String MODIFIED = "CamelExpertPagesModified";

    @Metadata(
            label = "common",
            description =
                    "The time of the revision that was read, if the site reports it. For save, the time of the revision on which the"
                            + " save is based, or now to overwrite any revision; overrides the option editTime",
            javaType = "String")
    public static final String EDIT_TIME = "CamelExpertPagesEditTime";

    @Metadata(
            label = "producer",
            description =
                    "The result of a save: success, or conflict if it has overwritten a change that was made after the edit time",
            javaType = "String")
    public static final String EDIT_STATUS = "CamelExpertPagesEditStatus";

    @Metadata(
            label = "producer",
            description = "The comment on a save in the page's history; overrides the option comment",
            javaType = "String")
    public static final String COMMENT = "CamelExpertPagesComment";

    @Metadata(
            label = "producer",
            description = "The path to which a page is moved or copied; overrides the option to",
            javaType = "String")
    public static final String TO = "CamelExpertPagesTo";

    @Metadata(
            label = "producer",
            description = "The id of the new parent of a page to move; overrides the option parentId",
            javaType = "String")
    public static final String PARENT_ID = "CamelExpertPagesParentId";

    @Metadata(
            label = "producer",
            description = "The new last part of the path of a page to move; overrides the option name",
            javaType = "String")
    public static final String NAME = "CamelExpertPagesName";

    @Metadata(
            label = "producer",
            description =
                    "Tags, separated by commas: for setTags the tags of the page, for find the tags that a page must have;"
                            + " overrides the option tags",
            javaType = "String")
    public static final String TAGS = "CamelExpertPagesTags";

    @Metadata(
            label = "producer",
            description = "The property to read; overrides the option property",
            javaType = "String")
    public static final String PROPERTY = "CamelExpertPagesProperty";

    @Metadata(
            label = "producer",
            description = "The attached file to read; overrides the option fileName",
            javaType = "String")
    public static final String FILE_NAME = "CamelExpertPagesFileName";

    @Metadata(
            label = "producer",
            description = "The start of the time in which pages to find were changed; overrides the option since",
            javaType = "String")
    public static final String SINCE = "CamelExpertPagesSince";

    @Metadata(
            label = "producer",
            description = "The end of the time in which pages to find were changed; overrides the option upto",
            javaType = "String")
    public static final String UPTO = "CamelExpertPagesUpto";

    @Metadata(label = "producer", description = "The number of pages in a list", javaType = "Long")
    public static final String TOTAL_COUNT = "CamelExpertPagesTotalCount";

    @Metadata(
            label = "consumer",
            description = "What happened to the page",
            javaType = "String",
            enums = "changed,moved,deleted")
    public static final String CHANGE = "CamelExpertPagesChange";

    @Metadata(
            label = "consumer",
            description = "The path of the page before it was moved, if the site reports it",
            javaType = "String")
    public static final String FROM_PATH = "CamelExpertPagesFromPath";

    @Metadata(
            label = "consumer",
            description =
                    "Present if a page was deleted, moved or restored with all pages below it: true for that page, false"
                            + " for the pages below it",
            javaType = "Boolean")
    public static final String CASCADING = "CamelExpertPagesCascading";

    @Metadata(
            label = "consumer",
            description = "The former path of the page that was deleted, moved or restored with all pages below it",
            javaType = "String")
    public static final String ROOT_PATH = "CamelExpertPagesRootPath";

    private ExpertPagesConstants() {}
}
