// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.files.client.FilesClient;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.component.PollingEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Files that are attached to pages of a CXone Expert (MindTouch) site: upload and download them, and follow their changes.
 */
@ManagedResource(description = "Managed expert-files endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "expert-files",
        title = "CXone Expert Files",
        syntax = "expert-files:page",
        category = {Category.SAAS, Category.FILE},
        headersClass = ExpertFilesConstants.class)
public class ExpertFilesEndpoint extends PollingEndpoint<ExpertConnection> {

    private static final long DEFAULT_DELAY = 60_000;

    @UriPath(
            description =
                    "The page: home, a number, or a path such as Guides/Setup. A path that is a number itself is written with"
                            + " a leading equals sign. A consumer follows all files at and below it.")
    @Metadata(required = true)
    private final String page;

    @UriParam
    private final ExpertFilesConfiguration configuration;

    /** For Camel's generator: the base holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll delivers all that has changed.")
    private long delay;

    ExpertFilesEndpoint(
            String uri, ExpertFilesComponent component, String page, ExpertFilesConfiguration configuration) {
        super(uri, component, "page", page, DEFAULT_DELAY);
        this.page = page;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new ExpertFilesOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ExpertFilesConsumer consumer = new ExpertFilesConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    protected void doStart() throws Exception {
        configuration.validate();
        pageId();
        super.doStart();
    }

    @Override
    public ExpertFilesComponent getComponent() {
        return (ExpertFilesComponent) super.getComponent();
    }

    /** The page that the URI names. */
    PageId pageId() {
        return PageId.parse(page);
    }

    /** The API of the connection, started. */
    ExpertApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API. */
    FilesClient client() throws Exception {
        return new FilesClient(api());
    }

    @ManagedAttribute(description = "Exchanges that the routes from this endpoint have received")
    public long getDelivered() {
        return consumers()
                .sum(ExpertFilesConsumer.class, consumer -> consumer.route().delivered());
    }

    @ManagedAttribute(description = "Changes that could not be delivered to the routes from this endpoint yet")
    public long getPending() {
        return consumers().sum(ExpertFilesConsumer.class, ExpertFilesConsumer::pending);
    }

    /** The page. */
    public String getPage() {
        return page;
    }

    @Override
    public ExpertFilesConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(ExpertConnection connection) {
        return connection.getSiteUrl();
    }
}
