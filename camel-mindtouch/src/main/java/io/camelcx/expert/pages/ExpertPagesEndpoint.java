// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.support.async.Futures;
import io.camelcx.support.connection.ConnectionSetting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Pages of a CXone Expert (MindTouch) site: read and write them, and follow what changes.
 */
@ManagedResource(description = "Managed expert-pages endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "expert-pages",
        title = "CXone Expert Pages",
        syntax = "expert-pages:page",
        category = {Category.SAAS},
        headersClass = ExpertPagesConstants.class)
public class ExpertPagesEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {

    static final long DEFAULT_DELAY = 60_000;

    @UriPath(
            description =
                    "The page: home, a number, or a path such as Guides/Setup. A path that is a number itself is written with"
                            + " a leading equals sign.")
    @Metadata(required = true)
    private final String page;

    @UriParam
    private final ExpertPagesConfiguration configuration;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll delivers all that has changed.")
    private long delay = DEFAULT_DELAY;

    private final List<ExpertPagesConsumer> consumers = new CopyOnWriteArrayList<>();

    ExpertPagesEndpoint(
            String uri, ExpertPagesComponent component, String page, ExpertPagesConfiguration configuration) {
        super(uri, component);
        this.page = page;
        this.configuration = configuration;
        setDelay(DEFAULT_DELAY);
    }

    @Override
    public Producer createProducer() {
        return new ExpertPagesProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ExpertPagesConsumer consumer = new ExpertPagesConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        configuration.validate();
        pageId();
        connection();
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
     * Asks for something that the connection's user must be shown.
     *
     * @throws io.camelcx.support.error.CxApiException if the site refuses it
     */
    void checkCredentials() throws Exception {
        Futures.join(client().info(pageId()));
    }

    /** The consumers that are running. */
    List<ExpertPagesConsumer> consumers() {
        return consumers;
    }

    private ExpertConnection connection() throws Exception {
        return ConnectionSetting.started(
                configuration.getConnection(), ExpertConnection.class, getCamelContext(), "expert-pages:" + page);
    }

    @ManagedAttribute(description = "Exchanges that the routes from this endpoint have got")
    public long getDelivered() {
        return consumers.stream()
                .flatMap(consumer -> consumer.follower().stream())
                .mapToLong(follower -> follower.counts().delivered())
                .sum();
    }

    @ManagedAttribute(description = "Up to when the routes from this endpoint have got all changes")
    public String getChangesUpto() {
        return consumers.stream()
                .flatMap(consumer -> consumer.follower().stream())
                .flatMap(follower -> follower.position().upto().stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    @Override
    public ExpertPagesComponent getComponent() {
        return (ExpertPagesComponent) super.getComponent();
    }

    /** The page. */
    public String getPage() {
        return page;
    }

    /** The options. */
    public ExpertPagesConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    @Override
    public String getServiceUrl() {
        ExpertConnection connection = configuration.getConnection();
        return connection == null ? null : connection.getSiteUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("page", page);
    }
}
