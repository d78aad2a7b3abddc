// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.support.rest.RestConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code cxcom}. None of them is a secret. */
@UriParams
public class CxcomConfiguration extends RestConfiguration<CxcomConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to CX: base URLs, application, tokens of users, HTTP client. Found by its type if the registry contains"
                            + " just one.")
    @Metadata(autowired = true)
    private CxcomConnection connection;

    @UriParam(label = "producer", defaultValue = "call", description = "The operation of the producer.")
    private CxcomOperation operation = CxcomOperation.call;

    @UriParam(
            label = "producer",
            description =
                    "The name under which the user's token is stored, of the application's choice; without it the connection's own token, or"
                            + " that of the user without a name. May be a simple expression.")
    private String user;

    @UriParam(
            label = "producer",
            defaultValue = "api",
            description = "For call: the host, of uploads and downloads (data), or of everything else (api).")
    private CxcomHost host = CxcomHost.api;

    public CxcomConfiguration() {
        super(CxcomConnection.class);
    }

    @Override
    public CxcomConnection getConnection() {
        return connection;
    }

    public void setConnection(CxcomConnection connection) {
        this.connection = connection;
    }

    public CxcomOperation getOperation() {
        return operation;
    }

    public void setOperation(CxcomOperation operation) {
        this.operation = operation;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public CxcomHost getHost() {
        return host;
    }

    public void setHost(CxcomHost host) {
        this.host = host;
    }
}
