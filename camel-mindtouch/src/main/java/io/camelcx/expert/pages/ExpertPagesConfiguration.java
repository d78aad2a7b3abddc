// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.pages.client.ContentFormat;
import io.camelcx.expert.pages.client.ContentMode;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.pages.client.SaveAbort;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code expert-pages}. */
@UriParams
public class ExpertPagesConfiguration implements Cloneable {

    @UriParam(
            label = "common",
            description =
                    "The connection to the site: where it is, and who calls. Found by its type if the registry holds just one.")
    @Metadata(autowired = true)
    private ExpertConnection connection;

    @UriParam(
            label = "common",
            defaultValue = "records",
            description =
                    "As what an answer comes: as records, as the vendor's XML, or as JSON in which a list is always a list and dates stay in ISO 8601.")
    private ExpertPagesOutput output = ExpertPagesOutput.records;

    @UriParam(label = "common", description = "Whether what stands on a page comes with it: to get, and of a consumer.")
    private boolean includeContents;

    @UriParam(
            label = "common",
            description =
                    "Whether a page's tags come with it: to get, and of a consumer. Costs a call for each page unless the site tells them with the page.")
    private boolean includeTags;

    @UriParam(
            label = "common",
            description =
                    "Whether a page's properties come with it: to get, and of a consumer. Costs a call for each page unless the site tells them with the page.")
    private boolean includeProperties;

    @UriParam(
            label = "common",
            description = "For what contents are rendered: view, edit or raw. The vendor's default is view.")
    private ContentMode mode;

    @UriParam(
            label = "common",
            description = "In which format contents come: html, xhtml or text. The vendor's default is html.")
    private ContentFormat format;

    @UriParam(
            label = "common",
            description =
                    "How many redirect pages are followed to a page. 0 is the redirect page itself; the vendor's default is to follow.")
    private Integer redirects;

    @UriParam(label = "producer", defaultValue = "get", description = "What the producer does.")
    private ExpertPagesOperation operation = ExpertPagesOperation.get;

    @UriParam(
            label = "producer",
            description = "Whether a place without a page is a virtual page, of the number 0, and not an error.")
    private boolean virtualPages;

    @UriParam(label = "producer", description = "Which revision of a page is read: a number, or head.")
    private String revision;

    @UriParam(
            label = "producer",
            description = "The title of a page that is saved, moved or copied. May be a simple expression.")
    private String title;

    @UriParam(
            label = "producer",
            description =
                    "The time of the revision from which what is saved was made, such as 2026-11-22T12:00:00Z, or now to overwrite whatever is there. A page that exists is not saved without. May be a simple expression.")
    private String editTime;

    @UriParam(
            label = "producer",
            defaultValue = "never",
            description =
                    "When a page is not saved: never, if it was modified since the edit time, or if it exists. Then the exchange fails with the status 409.")
    private SaveAbort abort = SaveAbort.never;

    @UriParam(
            label = "producer",
            defaultValue = "fail",
            description =
                    "What becomes of a save that the site has carried out although the page was changed after the edit time.")
    private ConflictPolicy onConflict = ConflictPolicy.fail;

    @UriParam(
            label = "producer",
            defaultValue = "html",
            description = "What the body of a message to save is: HTML, or text that becomes paragraphs.")
    private SaveFormat bodyFormat = SaveFormat.html;

    @UriParam(label = "producer", description = "What the page's history says of a save. May be a simple expression.")
    private String comment;

    @UriParam(
            label = "producer",
            description = "The path to which a page is moved or copied. May be a simple expression.")
    private String to;

    @UriParam(
            label = "producer",
            description = "The number of the page below which a page is moved. May be a simple expression.")
    private String parentId;

    @UriParam(
            label = "producer",
            description =
                    "The last part of the path that a page gets below the same parent when it is moved. May be a simple expression.")
    private String name;

    @UriParam(label = "producer", description = "Whether the pages below a page are copied or deleted with it.")
    private boolean recursive;

    @UriParam(
            label = "producer",
            description =
                    "Tags, separated by commas: those that setTags gives to a page instead of the body's, or those that pages must have to be found. May be a simple expression.")
    private String tags;

    @UriParam(label = "producer", description = "The property that is read. May be a simple expression.")
    private String property;

    @UriParam(label = "producer", description = "The attached file that is meant. May be a simple expression.")
    private String fileName;

    @UriParam(
            label = "producer",
            defaultValue = "all",
            description = "How many subpages or revisions are listed at most: a number, or all.")
    private String limit = "all";

    @UriParam(label = "producer", defaultValue = "0", description = "How many subpages or revisions are passed over.")
    private int offset;

    @UriParam(
            label = "common",
            description =
                    "From when on pages are found, such as 2026-11-22T12:00:00Z. Of a consumer: where it begins when it has no position yet, instead of with every page.")
    private String since;

    @UriParam(label = "producer", description = "Until when pages are found; until now unless set.")
    private String upto;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether a consumer without a position delivers every page first. Else it begins with what is changed from now on.")
    private boolean initialCrawl = true;

    @UriParam(
            label = "consumer",
            description = "Whether deleted and moved pages make exchanges too. Costs another request a poll.")
    private boolean events;

    @UriParam(
            label = "consumer",
            defaultValue = "2m",
            javaType = "java.time.Duration",
            description =
                    "How far a poll reaches back, for changes that the site shows late and for clocks that differ. What the route has got already is not delivered again.")
    private Duration overlap = Duration.ofMinutes(2);

    @UriParam(
            label = "consumer",
            defaultValue = "4",
            description =
                    "How many pages are fetched ahead of the route at most, where contents, tags or properties are included. They are delivered in order.")
    private int prefetch = 4;

    @UriParam(
            label = "consumer",
            defaultValue = "200000",
            description =
                    "Of how many pages a consumer with events remembers number and path, because the site tells in one event of a"
                            + " page and all below it. Each takes about 200 bytes of memory, and 80 in the state repository. 0 for none:"
                            + " then the pages below make no exchanges when a page is deleted.")
    private int rememberedPages = 200_000;

    @UriParam(
            label = "consumer",
            description =
                    "Keeps, over a restart, up to when the route has got all changes. It moves when the exchanges have succeeded.")
    private StateRepository<String, String> stateRepository;

    /** How pages are read. */
    ReadOptions readOptions() {
        return new ReadOptions(
                Optional.ofNullable(mode),
                Optional.ofNullable(format),
                Optional.ofNullable(redirects),
                Optional.ofNullable(revision));
    }

    /**
     * Refuses what makes no sense.
     *
     * @throws IllegalArgumentException naming the option
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

    /** A copy that can be changed by itself. */
    public ExpertPagesConfiguration copy() {
        try {
            return (ExpertPagesConfiguration) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new RuntimeCamelException(impossible);
        }
    }

    public ExpertConnection getConnection() {
        return connection;
    }

    public void setConnection(ExpertConnection connection) {
        this.connection = connection;
    }

    public ExpertPagesOutput getOutput() {
        return output;
    }

    public void setOutput(ExpertPagesOutput output) {
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
