// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.CxoneRegion;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;

/**
 * The settings of a kamelet that lead to its connection to NICE CXone: the name of a bean, or those of {@link CxoneConnection}. The endpoint's option
 * {@code connection} is converted from it. It is not the connection itself, because kamelets share that.
 */
public final class CxoneKameletConnection implements CamelContextAware {

    private CamelContext camelContext;
    private String connection;
    private String baseUrl;
    private String region;
    private String accessKey;
    private String secretKey;

    CxoneConnection find() {
        return new ConnectionRequest<>(
                        CxoneConnection.class,
                        camelContext,
                        "baseUrl or region, accessKey and secretKey",
                        CxoneKameletConnection::create)
                .find(connection, baseUrl, region, accessKey, secretKey);
    }

    private static CxoneConnection create(List<String> settings) {
        CxoneConnection created = new CxoneConnection();
        created.setBaseUrl(settings.get(0));
        unlessBlank(settings.get(1)).ifPresent(name -> created.setRegion(named(name)));
        created.setAccessKey(settings.get(2));
        created.setSecretKey(settings.get(3));
        return created;
    }

    private static CxoneRegion named(String name) {
        return Stream.of(CxoneRegion.values())
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The region of a kamelet must be one of " + List.of(CxoneRegion.values()) + ", not " + name));
    }

    /** The name of the bean; without it the settings apply, and without these the only bean of its type. */
    public void setConnection(String connection) {
        this.connection = connection;
    }

    /** The base URL of the tenant's APIs. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The vendor's environment, instead of a base URL. */
    public void setRegion(String region) {
        this.region = region;
    }

    /** The id of a user's access key. */
    public void setAccessKey(String accessKey) {
        this.accessKey = accessKey;
    }

    /** The secret of the access key. */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
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
