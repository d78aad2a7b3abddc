// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.expert.ExpertConnection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;

/**
 * The settings of a kamelet that lead to its connection to a site of CXone Expert: the name of a bean, or those of {@link ExpertConnection}. The endpoint's option
 * {@code connection} is converted from it. It is not the connection itself, because kamelets share that.
 */
public final class ExpertKameletConnection implements CamelContextAware {

    private CamelContext camelContext;
    private String connection;
    private String siteUrl;
    private String apiKey;
    private String secretKey;
    private String user;

    ExpertConnection find() {
        return new ConnectionRequest<>(
                        ExpertConnection.class,
                        camelContext,
                        "siteUrl, apiKey, secretKey and user",
                        ExpertKameletConnection::create)
                .find(connection, siteUrl, apiKey, secretKey, user);
    }

    private static ExpertConnection create(List<String> settings) {
        ExpertConnection created = new ExpertConnection();
        created.setSiteUrl(settings.get(0));
        created.setApiKey(settings.get(1));
        created.setSecretKey(settings.get(2));
        created.setUser(settings.get(3));
        return created;
    }

    /** The name of the bean; without it the settings apply, and without these the only bean of its type. */
    public void setConnection(String connection) {
        this.connection = connection;
    }

    /** The URL of the site. */
    public void setSiteUrl(String siteUrl) {
        this.siteUrl = siteUrl;
    }

    /** The key of a server API token. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    /** The secret of the token. */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    /** The user of the calls. */
    public void setUser(String user) {
        this.user = user;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
