// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.rest;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.rest.RestHeaders;
import io.camelcx.support.rest.RestOperation;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Any call of the API of a site of CXone Expert, with the connection's credentials. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "expert-api",
        title = "Expert API",
        syntax = "expert-api:path",
        producerOnly = true,
        category = {Category.SAAS, Category.API},
        headersClass = ExpertApiConstants.class)
public class ExpertApiEndpoint extends ConnectionEndpoint<ExpertConnection> {

    @UriPath(
            description =
                    "The path below the API's root, such as pages/{page:id}/ratings; the header id is the value then. With page: it is a page's number, home or"
                            + " path, with file: a file's name, with name: a user's or group's number, name or current; a value without such a word is"
                            + " encoded once.")
    @Metadata(required = true)
    private final String path;

    @UriParam
    private final ExpertApiConfiguration configuration;

    ExpertApiEndpoint(String uri, ExpertApiComponent component, String path, ExpertApiConfiguration configuration) {
        super(uri, component, "path", path);
        this.path = path;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(
                this,
                () -> new RestOperation(
                        new ExpertRest(connection().api(), configuration).api(),
                        configuration,
                        new RestHeaders(ExpertApiConstants.PREFIX),
                        path,
                        getComponent().temporaryFiles()));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("expert-api has no consumer");
    }

    @Override
    public ExpertApiComponent getComponent() {
        return (ExpertApiComponent) super.getComponent();
    }

    /** The path below the root of the API. */
    public String getPath() {
        return path;
    }

    @Override
    public ExpertApiConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(ExpertConnection connection) {
        return connection.getSiteUrl();
    }
}
