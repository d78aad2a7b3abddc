// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import io.camelcx.genesys.GenesysConnection;
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
 * Logins of users of Genesys Multicloud CX: tokens, user information, sign-out, passwords.
 */
@ManagedResource(description = "Managed genesys-auth endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-auth",
        title = "Genesys Authentication",
        syntax = "genesys-auth:name",
        producerOnly = true,
        category = {Category.SAAS, Category.SECURITY},
        headersClass = GenesysAuthConstants.class)
public class GenesysAuthEndpoint extends ConnectionEndpoint<GenesysConnection> {

    @UriPath(description = "A name of your choice, which tells endpoints apart.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final GenesysAuthConfiguration configuration;

    GenesysAuthEndpoint(
            String uri, GenesysAuthComponent component, String name, GenesysAuthConfiguration configuration) {
        super(uri, component, "name", name);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(
                this, () -> new GenesysAuthOperations(this, connection().api()));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("genesys-auth has no consumer: use it in to, not in from");
    }

    /** The endpoint's name. */
    public String getName() {
        return name;
    }

    @Override
    public GenesysAuthConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.getBaseUrl();
    }
}
