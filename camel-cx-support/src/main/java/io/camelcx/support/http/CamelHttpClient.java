// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;

/**
 * The HTTP client of one connection, made by Camel's HTTP component so that TLS, proxies, pools and timeouts behave as its users know them.
 *
 * <p>It has a component of its own: the registered one takes one set of TLS parameters, and they are the user's. Redirects, retries and cookies
 * of the HTTP client are off; {@link HttpTransport} does these.
 */
public final class CamelHttpClient implements AutoCloseable {

    private final HttpComponent component;
    private final HttpEndpoint endpoint;

    private CamelHttpClient(HttpComponent component, HttpEndpoint endpoint) {
        this.component = component;
        this.endpoint = endpoint;
    }

    /**
     * Makes and starts a client.
     *
     * @param context where TLS parameters resolve their resources, and the global ones are found
     * @param settings how it is set up
     * @return to be closed by its owner
     * @throws IllegalArgumentException if the settings cannot be used, TLS parameters above all
     */
    public static CamelHttpClient start(CamelContext context, HttpSettings settings) {
        HttpComponent component = component(context, settings);
        try {
            ServiceHelper.startService(component);
            // Any address will do: the client takes the address of each request. https, so that global TLS parameters
            // are looked at.
            HttpEndpoint endpoint = (HttpEndpoint) component.createEndpoint("https://localhost");
            ServiceHelper.startService(endpoint);
            return new CamelHttpClient(component, endpoint);
        } catch (Exception e) {
            ServiceHelper.stopAndShutdownServices(component);
            throw new IllegalArgumentException("The HTTP client cannot be set up: " + e.getMessage(), e);
        }
    }

    /** The client; no longer usable once this is closed. */
    public HttpClient client() {
        return endpoint.getHttpClient();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        ServiceHelper.stopAndShutdownServices(endpoint, component);
    }

    private static HttpComponent component(CamelContext context, HttpSettings settings) {
        HttpComponent component = new BoundedHttpComponent();
        component.setCamelContext(context);
        component.setRedirectHandlingDisabled(true);
        component.setAutomaticRetriesDisabled(true);
        component.setCookieManagementDisabled(true);
        // Else a connection with a client certificate would serve one request only.
        component.setConnectionStateDisabled(true);
        component.setConnectTimeout(settings.connectTimeout().toMillis());
        component.setResponseTimeout(settings.responseTimeout().toMillis());
        component.setConnectionRequestTimeout(
                settings.connectionRequestTimeout().toMillis());
        component.setSoTimeout(settings.soTimeout().toMillis());
        component.setMaxTotalConnections(settings.maxTotalConnections());
        component.setConnectionsPerRoute(settings.connectionsPerRoute());
        component.setUseGlobalSslContextParameters(settings.useGlobalSslContextParameters());
        settings.sslContextParameters().ifPresent(component::setSslContextParameters);
        settings.userAgent().ifPresent(component::setUserAgent);
        settings.proxy().ifPresent(proxy -> {
            component.setProxyHost(proxy.host());
            component.setProxyPort(proxy.port());
            component.setProxyAuthScheme(proxy.scheme());
            proxy.username().ifPresent(component::setProxyAuthUsername);
            proxy.password().ifPresent(component::setProxyAuthPassword);
            proxy.nonProxyHosts().ifPresent(component::setNonProxyHosts);
        });
        return component;
    }
}
