// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.support.partition.PartitionedConfiguration;
import java.time.Duration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code expert-files}. */
@UriParams
public class ExpertFilesConfiguration extends PartitionedConfiguration<ExpertConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to the site: its base URL and credentials. Found by its type if the registry contains just one.")
    @Metadata(autowired = true)
    private ExpertConnection connection;

    @UriParam(label = "producer", defaultValue = "list", description = "The operation of the producer.")
    private ExpertFilesOperation operation = ExpertFilesOperation.list;

    @UriParam(
            label = "producer",
            description = "The number of the file, instead of its page and name. May be a simple expression.")
    private String fileId;

    @UriParam(
            label = "producer",
            description =
                    "The name of the file at the page. For upload, without it, the name of the file in the body, or the last part of the header CamelFileName. May be a simple expression.")
    private String fileName;

    @UriParam(
            label = "producer",
            description =
                    "The description of the file to upload or to describe. An upload without one keeps the description of a file that exists. May be a simple expression.")
    private String description;

    @UriParam(
            label = "producer",
            description =
                    "The size of a picture to download: original, thumb, webview or another word of the vendor. May be a simple expression.")
    private String size;

    @UriParam(
            label = "producer",
            description = "The revision to read or download: head or a number. May be a simple expression.")
    private String revision;

    @UriParam(
            label = "producer",
            description =
                    "The page to which a file is copied or moved: home, a number, or a path. May be a simple expression.")
    private String to;

    @UriParam(
            label = "producer",
            description = "The new name of a file that is copied or moved. May be a simple expression.")
    private String newName;

    @UriParam(
            label = "consumer",
            description =
                    "Whether the body is the content of the file, downloaded to a temporary file. Otherwise it is what the site says of the file.")
    private boolean includeContents;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether a consumer without a position first delivers every file. Otherwise it begins with changes from now on.")
    private boolean initialCrawl = true;

    @UriParam(
            label = "consumer",
            defaultValue = "2m",
            javaType = "java.time.Duration",
            description =
                    "How far a poll reaches back, for events that the site shows late. What the route has already received is not delivered again.")
    private Duration overlap = Duration.ofMinutes(2);

    @UriParam(
            label = "consumer",
            defaultValue = "4",
            description =
                    "The maximum number of files that are looked up ahead of the route. They are delivered in order.")
    private int prefetch = 4;

    @UriParam(
            label = "consumer",
            description = "Saves the position over a restart. It is committed after the exchanges have succeeded.")
    private StateRepository<String, String> stateRepository;

    public ExpertFilesConfiguration() {
        super(ExpertConnection.class);
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
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("overlap must not be negative, but is " + overlap);
        }
    }

    @Override
    public ExpertConnection getConnection() {
        return connection;
    }

    public void setConnection(ExpertConnection connection) {
        this.connection = connection;
    }

    public ExpertFilesOperation getOperation() {
        return operation;
    }

    public void setOperation(ExpertFilesOperation operation) {
        this.operation = operation;
    }

    public String getFileId() {
        return fileId;
    }

    public void setFileId(String fileId) {
        this.fileId = fileId;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public boolean isIncludeContents() {
        return includeContents;
    }

    public void setIncludeContents(boolean includeContents) {
        this.includeContents = includeContents;
    }

    public boolean isInitialCrawl() {
        return initialCrawl;
    }

    public void setInitialCrawl(boolean initialCrawl) {
        this.initialCrawl = initialCrawl;
    }

    public Duration getOverlap() {
        return overlap;
    }

    public void setOverlap(Duration overlap) {
        this.overlap = overlap;
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
