// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.ExpertOutput;
import io.camelcx.expert.pages.client.ContentFormat;
import io.camelcx.expert.pages.client.ContentMode;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.pages.client.SaveAbort;
import io.camelcx.support.partition.PartitionedConfiguration;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code expert-pages}. */
@UriParams
public class ExpertPagesConfiguration extends PartitionedConfiguration<ExpertConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to the site: its base URL and credentials. Found by its type if the registry contains just one.")
    @Metadata(autowired = true)
    private ExpertConnection connection;

    @UriParam(
            label = "common",
            defaultValue = "records",
            description =
                    "The form of the body: records, the vendor's XML, or JSON in which a list is always an array and dates stay in ISO 8601.")
    private ExpertOutput output = ExpertOutput.records;

    @UriParam(
            label = "common",
            description = "Whether a page is read with its contents: by the operation get, and by a consumer.")
    private boolean includeContents;

    @UriParam(
            label = "common",
            description =
                    "Whether a page is read with its tags: by the operation get, and by a consumer. Takes another call for each page unless the site includes them in the page.")
    private boolean includeTags;

    @UriParam(
            label = "common",
            description =
                    "Whether a page is read with its properties: by the operation get, and by a consumer. Takes another call for each page unless the site includes them in the page.")
    private boolean includeProperties;

    @UriParam(
            label = "common",
            description = "How contents are rendered: view, edit or raw. The vendor's default is view.")
    private ContentMode mode;

    @UriParam(
            label = "common",
            description = "The format of contents: html, xhtml or text. The vendor's default is html.")
    private ContentFormat format;

    @UriParam(
            label = "common",
            description =
                    "The number of redirect pages that are followed. With 0 the redirect page itself is read; the vendor's default is to follow them.")
    private Integer redirects;

    @UriParam(label = "producer", defaultValue = "get", description = "The operation of the producer.")
    private ExpertPagesOperation operation = ExpertPagesOperation.get;

    @UriParam(
            label = "producer",
            description = "Whether a path without a page yields a virtual page, whose id is 0, instead of an error.")
    private boolean virtualPages;

    @UriParam(label = "producer", description = "The revision of a page that is read: a number, or head.")
    private String revision;

    @UriParam(
            label = "producer",
            description = "The title of the page to save, move or copy. May be a simple expression.")
    private String title;

    @UriParam(
            label = "producer",
            description =
                    "The time of the revision on which a save is based, such as 2026-11-22T12:00:00Z, or now to overwrite any revision. Required to save an existing page. May be a simple expression.")
    private String editTime;

    @UriParam(
            label = "producer",
            defaultValue = "never",
            description =
                    "When a save is refused: never, if the page was modified since the edit time, or if the page exists. The exchange then fails with the status 409.")
    private SaveAbort abort = SaveAbort.never;

    @UriParam(
            label = "producer",
            defaultValue = "fail",
            description =
                    "How a save is handled that the site has executed although the page was changed after the edit time.")
    private ConflictPolicy onConflict = ConflictPolicy.fail;

    @UriParam(
            label = "producer",
            defaultValue = "html",
            description = "The format of the body to save: HTML, or text that becomes paragraphs.")
    private SaveFormat bodyFormat = SaveFormat.html;

    @UriParam(
            label = "producer",
            description = "The comment on a save in the page's history. May be a simple expression.")
    private String comment;

    @UriParam(
            label = "producer",
            description = "The path to which a page is moved or copied. May be a simple expression.")
    private String to;

    @UriParam(
            label = "producer",
            description = "The id of the new parent of a page to move. May be a simple expression.")
    private String parentId;

    @UriParam(
            label = "producer",
            description =
                    "The new last part of the path of a page to move, below the same parent. May be a simple expression.")
    private String name;

    @UriParam(label = "producer", description = "Whether the pages below a page are copied or deleted with it.")
    private boolean recursive;

    @UriParam(
            label = "producer",
            description =
                    "Tags, separated by commas: for setTags the tags of the page, instead of the body; for find the tags that a page must have. May be a simple expression.")
    private String tags;

    @UriParam(label = "producer", description = "The property to read. May be a simple expression.")
    private String property;

    @UriParam(label = "producer", description = "The attached file to read. May be a simple expression.")
    private String fileName;

    @UriParam(
            label = "producer",
            defaultValue = "all",
            description = "The maximum number of subpages or revisions to list, or all.")
    private String limit = "all";

    @UriParam(label = "producer", defaultValue = "0", description = "The number of subpages or revisions to skip.")
    private int offset;

    @UriParam(
            label = "common",
            description =
                    "The start of the time in which pages were changed, such as 2026-11-22T12:00:00Z: for find, and for a consumer that has no position yet, which otherwise delivers every page.")
    private String since;

    @UriParam(
            label = "producer",
            description = "The end of the time in which pages to find were changed. Without it, the current time.")
    private String upto;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether a consumer without a position first delivers every page. Otherwise it begins with changes from now on.")
    private boolean initialCrawl = true;

    @UriParam(
            label = "consumer",
            description = "Whether deleted and moved pages are delivered too. Takes another request per poll.")
    private boolean events;

    @UriParam(
            label = "consumer",
            defaultValue = "2m",
            javaType = "java.time.Duration",
            description =
                    "How far a poll reaches back, for changes that the site shows late. What the route has already received is not delivered again.")
    private Duration overlap = Duration.ofMinutes(2);

    @UriParam(
            label = "consumer",
            defaultValue = "4",
            description =
                    "The maximum number of pages that are read ahead of the route if contents, tags or properties are included. They are delivered in order.")
    private int prefetch = 4;

    @UriParam(
            label = "consumer",
            defaultValue = "200000",
            description =
                    "The maximum number of pages whose id and path a consumer with events remembers, because one event may concern a"
                            + " page and all pages below it. Each takes about 200 bytes of memory, and 80 in the state repository. With 0,"
                            + " the deletion of a page is not delivered for the pages below it.")
    private int rememberedPages = 200_000;

    @UriParam(
            label = "consumer",
            description = "Saves the position over a restart. It is committed after the exchanges have succeeded.")
    private StateRepository<String, String> stateRepository;

    public ExpertPagesConfiguration() {
        super(ExpertConnection.class);
    }

    /** How pages are read. */
    ReadOptions readOptions() {
        return new ReadOptions(
                Optional.ofNullable(mode),
                Optional.ofNullable(format),
                Optional.ofNullable(redirects),
                Optional.ofNullable(revision));
    }

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if a value is not allowed; its message names the option
     */
    void validate() {
        if (prefetch < 1 || prefetch > 100) {
            throw new IllegalArgumentException("prefetch must be between 1 and 100, but is " + prefetch);
        }
        if (rememberedPages < 0) {
            throw new IllegalArgumentException("rememberedPages must be at least 0, but is " + rememberedPages);
        }
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("overlap must not be negative, but is " + overlap);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be at least 0, but is " + offset);
        }
        if (!limit.matches("all|[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("limit must be a number of at least 1, or all, but is " + limit);
        }
        if (redirects != null && redirects < 0) {
            throw new IllegalArgumentException("redirects must be at least 0, but is " + redirects);
        }
    }

    @Override
    public ExpertConnection getConnection() {
        return connection;
    }

    public void setConnection(ExpertConnection connection) {
        this.connection = connection;
    }

    public ExpertOutput getOutput() {
        return output;
    }

    public void setOutput(ExpertOutput output) {
        this.output = output;
    }

    public boolean isIncludeContents() {
        return includeContents;
    }

    public void setIncludeContents(boolean includeContents) {
        this.includeContents = includeContents;
    }

    public boolean isIncludeTags() {
        return includeTags;
    }

    public void setIncludeTags(boolean includeTags) {
        this.includeTags = includeTags;
    }

    public boolean isIncludeProperties() {
        return includeProperties;
    }

    public void setIncludeProperties(boolean includeProperties) {
        this.includeProperties = includeProperties;
    }

    public ContentMode getMode() {
        return mode;
    }

    public void setMode(ContentMode mode) {
        this.mode = mode;
    }

    public ContentFormat getFormat() {
        return format;
    }

    public void setFormat(ContentFormat format) {
        this.format = format;
    }

    public Integer getRedirects() {
        return redirects;
    }

    public void setRedirects(Integer redirects) {
        this.redirects = redirects;
    }

    public ExpertPagesOperation getOperation() {
        return operation;
    }

    public void setOperation(ExpertPagesOperation operation) {
        this.operation = operation;
    }

    public boolean isVirtualPages() {
        return virtualPages;
    }

    public void setVirtualPages(boolean virtualPages) {
        this.virtualPages = virtualPages;
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getEditTime() {
        return editTime;
    }

    public void setEditTime(String editTime) {
        this.editTime = editTime;
    }

    public SaveAbort getAbort() {
        return abort;
    }

    public void setAbort(SaveAbort abort) {
        this.abort = abort;
    }

    public ConflictPolicy getOnConflict() {
        return onConflict;
    }

    public void setOnConflict(ConflictPolicy onConflict) {
        this.onConflict = onConflict;
    }

    public SaveFormat getBodyFormat() {
        return bodyFormat;
    }

    public void setBodyFormat(SaveFormat bodyFormat) {
        this.bodyFormat = bodyFormat;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getParentId() {
        return parentId;
    }

    public void setParentId(String parentId) {
        this.parentId = parentId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isRecursive() {
        return recursive;
    }

    public void setRecursive(boolean recursive) {
        this.recursive = recursive;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getProperty() {
        return property;
    }

    public void setProperty(String property) {
        this.property = property;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getLimit() {
        return limit;
    }

    public void setLimit(String limit) {
        this.limit = limit;
    }

    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = offset;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getUpto() {
        return upto;
    }

    public void setUpto(String upto) {
        this.upto = upto;
    }

    public boolean isInitialCrawl() {
        return initialCrawl;
    }

    public void setInitialCrawl(boolean initialCrawl) {
        this.initialCrawl = initialCrawl;
    }

    public boolean isEvents() {
        return events;
    }

    public void setEvents(boolean events) {
        this.events = events;
    }

    public Duration getOverlap() {
        return overlap;
    }

    public void setOverlap(Duration overlap) {
        this.overlap = overlap;
    }

    public int getRememberedPages() {
        return rememberedPages;
    }

    public void setRememberedPages(int rememberedPages) {
        this.rememberedPages = rememberedPages;
    }

    public int getPrefetch() {
        return prefetch;
    }

    public void setPrefetch(int prefetch) {
        this.prefetch = prefetch;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }
}
