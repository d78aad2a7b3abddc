// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.resource.Lazy;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP client of one connection, made by Camel's HTTP component so that TLS, proxies, pools and timeouts behave as documented for it. It is made when
 * it is first used: the trusted certificates alone take longer to read than all the rest of a route to start.
 *
 * <p>It has a component of its own: the registered one takes one set of TLS parameters, and they are the user's. Redirects, retries and cookies
 * of the HTTP client are off; {@link HttpTransport} does these.
 */
public final class CamelHttpClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CamelHttpClient.class);

    private final Lazy<Started> started;

    private record Started(HttpComponent component, HttpEndpoint endpoint) {

        void stop() {
            ServiceHelper.stopAndShutdownServices(endpoint, component);
        }
    }

    /**
     * A client that is made when it is first used.
     *
     * @param context where TLS parameters resolve their resources, and the global ones are found
     * @param options sets up the component
     */
    public CamelHttpClient(CamelContext context, Consumer<HttpComponent> options) {
        this.started = new Lazy<>(() -> start(context, options));
    }

    private static Started start(CamelContext context, Consumer<HttpComponent> options) {
        BoundedHttpComponent component = new BoundedHttpComponent();
        component.setCamelContext(context);
        component.setRedirectHandlingDisabled(true);
        component.setAutomaticRetriesDisabled(true);
        component.setCookieManagementDisabled(true);
        // Else a connection with a client certificate would serve one request only.
        component.setConnectionStateDisabled(true);
        options.accept(component);
        try {
            ServiceHelper.startService(component);
            // Any address will do: the client takes the address of each request. https, so that global TLS parameters
            // are used.
            HttpEndpoint endpoint = (HttpEndpoint) component.createEndpoint("https://localhost");
            ServiceHelper.startService(endpoint);
            if (!component.isBounded()) {
                LOG.warn(
                        "Camel {} makes its HTTP connections in another way than this version of Camel CX knows:"
                                + " the number and the length of a response's headers have no limit",
                        context.getVersion());
            }
            return new Started(component, endpoint);
        } catch (Exception e) {
            ServiceHelper.stopAndShutdownServices(component);
            throw new IllegalArgumentException("The HTTP client cannot be set up: " + e.getMessage(), e);
        }
    }

    /**
     * The client, which this makes at the first call; no longer usable once this is closed.
     *
     * @throws IllegalArgumentException if the options cannot be used, TLS parameters above all
     * @throws IllegalStateException if this is closed
     */
    public HttpClient client() {
        return started.get().endpoint().getHttpClient();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        started.close(Started::stop);
    }
}
