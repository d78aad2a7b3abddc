// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.rest;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.rest.PathEncoding;
import io.camelcx.support.rest.RestApi;
import io.camelcx.support.rest.RestHeaders;
import io.camelcx.support.rest.RestOperation;
import java.util.function.UnaryOperator;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Any call of the REST APIs of NICE CXone (reporting, administration, media ...), with the connection's credentials. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cxone-api",
        title = "CXone API",
        syntax = "cxone-api:path",
        producerOnly = true,
        category = {Category.SAAS, Category.API},
        headersClass = CxoneApiConstants.class)
public class CxoneApiEndpoint extends ConnectionEndpoint<CxoneConnection> {

    @UriPath(
            description =
                    "The path below the base URL of the tenant's APIs, such as incontactapi/services/v30.0/agents/{agentId}; the header agentId is"
                            + " the value of {agentId} then.")
    @Metadata(required = true)
    private final String path;

    @UriParam
    private final CxoneApiConfiguration configuration;

    CxoneApiEndpoint(String uri, CxoneApiComponent component, String path, CxoneApiConfiguration configuration) {
        super(uri, component, "path", path);
        this.path = path;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(
                this,
                () -> new RestOperation(
                        rest(connection().api()),
                        configuration,
                        new RestHeaders(CxoneApiConstants.PREFIX),
                        path,
                        getComponent().temporaryFiles()));
    }

    private RestApi rest(CxoneApi api) {
        return new RestApi(
                new ThrottledCalls(api, configuration.getThrottleRetries(), configuration.getThrottleDelay()),
                api.mapper(),
                request -> {},
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                PathEncoding.USUAL);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("cxone-api has no consumer");
    }

    @Override
    public CxoneApiComponent getComponent() {
        return (CxoneApiComponent) super.getComponent();
    }

    /** The path below the base URL. */
    public String getPath() {
        return path;
    }

    @Override
    public CxoneApiConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(CxoneConnection connection) {
        return connection.getBaseUrl();
    }
}
