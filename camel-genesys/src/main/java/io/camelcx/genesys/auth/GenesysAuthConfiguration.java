// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.component.ConnectionConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-auth}. None of them is a secret. */
@UriParams
public class GenesysAuthConfiguration extends ConnectionConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to Genesys: base URLs, credentials of the client application, HTTP client. Found by its"
                            + " type if the registry contains just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(label = "producer", defaultValue = "token", description = "The operation of the producer.")
    private GenesysAuthOperation operation = GenesysAuthOperation.token;

    @UriParam(
            label = "producer",
            defaultValue = "authorizationCode",
            description = "What the operation token requests tokens for.")
    private GenesysAuthGrant grant = GenesysAuthGrant.authorizationCode;

    @UriParam(
            label = "producer",
            description =
                    "Where the vendor leads the browser back to after a login: an absolute http or https URI without a fragment,"
                            + " registered with the vendor. May be a simple expression.")
    private String redirectUri;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "*",
            description = "The scope of the tokens. The vendor supports * alone.")
    private String scope = "*";

    @UriParam(label = "producer", description = "Whether the vendor's login page has no field for the tenant.")
    private boolean hideTenant;

    @UriParam(
            label = "producer",
            description = "Whether signOut revokes all tokens of the user, not only the one that it is given.")
    private boolean global;

    @UriParam(
            label = "producer,advanced",
            description =
                    "A bean that supplies secrets, so that they are in no message. A header of the message is read before it.")
    private AuthSecrets secrets;

    public GenesysAuthConfiguration() {
        super(GenesysConnection.class);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public GenesysAuthOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysAuthOperation operation) {
        this.operation = operation;
    }

    public GenesysAuthGrant getGrant() {
        return grant;
    }

    public void setGrant(GenesysAuthGrant grant) {
        this.grant = grant;
    }

    public String getRedirectUri() {
        return redirectUri;
    }

    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public boolean isHideTenant() {
        return hideTenant;
    }

    public void setHideTenant(boolean hideTenant) {
        this.hideTenant = hideTenant;
    }

    public boolean isGlobal() {
        return global;
    }

    public void setGlobal(boolean global) {
        this.global = global;
    }

    public AuthSecrets getSecrets() {
        return secrets;
    }

    public void setSecrets(AuthSecrets secrets) {
        this.secrets = secrets;
    }
}
