// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import io.camelcx.cxcom.CxcomConnection;
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
 * Authorize users of CX (cx.com), upload their files, and call any resource. The service is closed.
 */
@ManagedResource(description = "Managed cxcom endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cxcom",
        title = "CX (cx.com)",
        syntax = "cxcom:path",
        producerOnly = true,
        category = {Category.SAAS, Category.FILE},
        headersClass = CxcomConstants.class)
public class CxcomEndpoint extends ConnectionEndpoint<CxcomConnection> {

    @UriPath(
            description =
                    "For call: the resource and method, such as users/self; in data/{file} the header file is the value of {file}. For upload:"
                            + " the file, such as self:/photos/2353.jpg, or its folder with a slash at the end. Otherwise a name of your choice.")
    @Metadata(required = true)
    private final String path;

    @UriParam
    private final CxcomConfiguration configuration;

    CxcomEndpoint(String uri, CxcomComponent component, String path, CxcomConfiguration configuration) {
        super(uri, component, "path", path);
        this.path = path;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(
                this, () -> new CxcomOperations(this, connection().api()));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("cxcom has no consumer: use it in to, not in from");
    }

    @Override
    public CxcomComponent getComponent() {
        return (CxcomComponent) super.getComponent();
    }

    /** The resource and method, or the file. */
    public String getPath() {
        return path;
    }

    @Override
    public CxcomConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(CxcomConnection connection) {
        return connection.getApiUrl();
    }
}
