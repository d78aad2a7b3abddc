// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Search a CXone Expert (MindTouch) site, and read what its readers search for.
 */
@ManagedResource(description = "Managed expert-search endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "expert-search",
        title = "CXone Expert Search",
        syntax = "expert-search:name",
        producerOnly = true,
        category = {Category.SAAS, Category.SEARCH},
        headersClass = ExpertSearchConstants.class)
public class ExpertSearchEndpoint extends ConnectionEndpoint<ExpertConnection> {

    @UriPath(description = "A name of your choice.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final ExpertSearchConfiguration configuration;

    private final ExpertSearchComponent owner;

    ExpertSearchEndpoint(
            String uri, ExpertSearchComponent component, String name, ExpertSearchConfiguration configuration) {
        super(uri, component, "name", name);
        this.owner = component;
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new ExpertSearchOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("expert-search has no consumer: use it in to, not in from");
    }

    @Override
    protected void doStart() throws Exception {
        configuration.validate();
        super.doStart();
    }

    /** The API of the connection, started. */
    ExpertApi api() throws Exception {
        return connection().api();
    }

    /** The files that exist as long as their exchanges. */
    ComponentFiles temporaryFiles() {
        return owner.temporaryFiles();
    }

    /** The endpoint's name. */
    public String getName() {
        return name;
    }

    @Override
    public ExpertSearchConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(ExpertConnection connection) {
        return connection.getSiteUrl();
    }
}
