// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import org.apache.camel.spi.Metadata;

/** The headers of {@code expert-pages}. */
public final class ExpertPagesConstants {

    @Metadata(
            label = "producer",
            description = "What the producer does; overrides the option operation",
            javaType = "String",
            enums = "get,contents,save,move,copy,delete,subpages,tree,tags,setTags,properties,files,revisions,find")
    public static final String OPERATION = "CamelExpertPagesOperation";

    @Metadata(
            label = "producer",
            description = "Which page is meant: home, a number, or a path; overrides the one in the endpoint's URI",
            javaType = "String")
    public static final String PAGE = "CamelExpertPagesPage";

    @Metadata(label = "common", description = "The number of the page that the message is about", javaType = "Long")
    public static final String PAGE_ID = "CamelExpertPagesPageId";

    @Metadata(label = "common", description = "The path of the page that the message is about", javaType = "String")
    public static final String PATH = "CamelExpertPagesPath";

    @Metadata(
            label = "common",
            description = "The title of the page. To save: overrides the option title",
            javaType = "String")
    public static final String TITLE = "CamelExpertPagesTitle";

    @Metadata(label = "common", description = "The revision of the page, if the site tells", javaType = "Long")
    public static final String REVISION = "CamelExpertPagesRevision";

    @Metadata(label = "common", description = "When the page was last changed, in ISO 8601", javaType = "String")
    public static final String MODIFIED = "CamelExpertPagesModified";

    @Metadata(
            label = "common",
            description =
                    "The time of the revision that was read, where the site tells it. To save: the revision from which the new one"
                            + " was made, or now to overwrite whatever is there; overrides the option editTime",
            javaType = "String")
    public static final String EDIT_TIME = "CamelExpertPagesEditTime";

    @Metadata(
            label = "producer",
            description =
                    "Of a save: success, or conflict if it has overwritten a change that was made after the edit time",
            javaType = "String")
    public static final String EDIT_STATUS = "CamelExpertPagesEditStatus";

    @Metadata(
            label = "producer",
            description = "What the page's history says of a save; overrides the option comment",
            javaType = "String")
    public static final String COMMENT = "CamelExpertPagesComment";

    @Metadata(
            label = "producer",
            description = "The path to which a page is moved or copied; overrides the option to",
            javaType = "String")
    public static final String TO = "CamelExpertPagesTo";

    @Metadata(
            label = "producer",
            description = "The number of the page below which a page is moved; overrides the option parentId",
            javaType = "String")
    public static final String PARENT_ID = "CamelExpertPagesParentId";

    @Metadata(
            label = "producer",
            description = "The last part of the path that a page gets when it is moved; overrides the option name",
            javaType = "String")
    public static final String NAME = "CamelExpertPagesName";

    @Metadata(
            label = "producer",
            description =
                    "Tags, separated by commas: those that setTags gives to a page, or those that pages must have to be"
                            + " found; overrides the option tags",
            javaType = "String")
    public static final String TAGS = "CamelExpertPagesTags";

    @Metadata(
            label = "producer",
            description = "The property that is read; overrides the option property",
            javaType = "String")
    public static final String PROPERTY = "CamelExpertPagesProperty";

    @Metadata(
            label = "producer",
            description = "The attached file that is meant; overrides the option fileName",
            javaType = "String")
    public static final String FILE_NAME = "CamelExpertPagesFileName";

    @Metadata(
            label = "producer",
            description = "From when on pages are found; overrides the option since",
            javaType = "String")
    public static final String SINCE = "CamelExpertPagesSince";

    @Metadata(
            label = "producer",
            description = "Until when pages are found; overrides the option upto",
            javaType = "String")
    public static final String UPTO = "CamelExpertPagesUpto";

    @Metadata(label = "producer", description = "How many pages there are in a list", javaType = "Long")
    public static final String TOTAL_COUNT = "CamelExpertPagesTotalCount";

    @Metadata(
            label = "consumer",
            description = "What has happened to the page",
            javaType = "String",
            enums = "changed,moved,deleted")
    public static final String CHANGE = "CamelExpertPagesChange";

    @Metadata(
            label = "consumer",
            description = "Where the page was before it was moved, if the site tells",
            javaType = "String")
    public static final String FROM_PATH = "CamelExpertPagesFromPath";

    @Metadata(
            label = "consumer",
            description = "Whether the page was deleted, moved or brought back with all that is below it. False on the"
                    + " exchanges of the pages below; without it the page alone is meant",
            javaType = "Boolean")
    public static final String CASCADING = "CamelExpertPagesCascading";

    @Metadata(
            label = "consumer",
            description = "Where the page at the top was before it was deleted, moved or brought back with all that is"
                    + " below it",
            javaType = "String")
    public static final String ROOT_PATH = "CamelExpertPagesRootPath";

    private ExpertPagesConstants() {}
}
