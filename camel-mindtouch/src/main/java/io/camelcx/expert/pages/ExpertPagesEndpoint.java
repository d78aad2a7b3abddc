// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.support.async.Futures;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.component.PollingEndpoint;
import java.util.stream.Collectors;
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
 * Pages of a CXone Expert (MindTouch) site: read and write them, and follow their changes.
 */
@ManagedResource(description = "Managed expert-pages endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "expert-pages",
        title = "CXone Expert Pages",
        syntax = "expert-pages:page",
        category = {Category.SAAS},
        headersClass = ExpertPagesConstants.class)
public class ExpertPagesEndpoint extends PollingEndpoint<ExpertConnection> {

    private static final long DEFAULT_DELAY = 60_000;

    @UriPath(
            description =
                    "The page: home, a number, or a path such as Guides/Setup. A path that is a number itself is written with"
                            + " a leading equals sign.")
    @Metadata(required = true)
    private final String page;

    @UriParam
    private final ExpertPagesConfiguration configuration;

    /** For Camel's generator: the base holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll delivers all that has changed.")
    private long delay;

    ExpertPagesEndpoint(
            String uri, ExpertPagesComponent component, String page, ExpertPagesConfiguration configuration) {
        super(uri, component, "page", page, DEFAULT_DELAY);
        this.page = page;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new ExpertPagesOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ExpertPagesConsumer consumer = new ExpertPagesConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    protected void doStart() throws Exception {
        configuration.validate();
        pageId();
        super.doStart();
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
    PagesClient client() throws Exception {
        return new PagesClient(api());
    }

    /**
     * Reads a page that the connection's user may see.
     *
     * @throws io.camelcx.support.error.CxApiException if the site refuses it
     */
    void checkCredentials() throws Exception {
        Futures.join(client().info(pageId()));
    }

    @ManagedAttribute(description = "Exchanges that the routes from this endpoint have received")
    public long getDelivered() {
        return consumers()
                .sum(ExpertPagesConsumer.class, consumer -> consumer.route().delivered());
    }

    @ManagedAttribute(description = "Up to when the routes from this endpoint have received all changes")
    public String getChangesUpto() {
        return consumers()
                .of(ExpertPagesConsumer.class)
                .flatMap(consumer -> consumer.follower().stream())
                .flatMap(follower -> follower.position().upto().stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    /** The page. */
    public String getPage() {
        return page;
    }

    @Override
    public ExpertPagesConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(ExpertConnection connection) {
        return connection.getSiteUrl();
    }
}
