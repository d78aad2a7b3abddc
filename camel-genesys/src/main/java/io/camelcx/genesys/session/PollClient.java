// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.support.connection.HttpOptions;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.eclipse.jetty.client.BasicAuthentication;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Makes the HTTP client of the CometD library, with the connection's settings. */
final class PollClient {

    /** A session has a poll and at most one other request at a time; there may be thousands of sessions. */
    private static final int MAX_CONNECTIONS = 100_000;

    /** Each selector occupies one of the threads; by default there would be one for two processors. */
    private static final int SELECTORS = 1;

    private PollClient() {}

    /** A started client, without redirects and cookies. */
    static HttpClient start(
            CamelContext context, HttpOptions options, Executor threads, ScheduledExecutorService scheduler) {
        HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(SELECTORS));
        client.setExecutor(threads);
        client.setScheduler(new ScheduledExecutorScheduler(scheduler));
        client.setConnectTimeout(options.getConnectTimeout().toMillis());
        client.setMaxConnectionsPerDestination(MAX_CONNECTIONS);
        // A redirect would send the key and the token to another server.
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setSslContextFactory(tls(context, options));
        options.proxy().ifPresent(proxy -> use(proxy, client));
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client of the sessions does not start: " + e.getMessage(), e);
        }
        return client;
    }

    private static void use(HttpOptions.Proxy settings, HttpClient client) {
        HttpProxy proxy = new HttpProxy(settings.host(), settings.port());
        client.getProxyConfiguration().addProxy(proxy);
        settings.username().ifPresent(user -> client.getAuthenticationStore()
                .addAuthenticationResult(new BasicAuthentication.BasicResult(
                        proxy.getURI(),
                        HttpHeader.PROXY_AUTHORIZATION,
                        user,
                        settings.password().orElse(""))));
    }

    private static SslContextFactory.Client tls(CamelContext context, HttpOptions options) {
        SslContextFactory.Client tls = new SslContextFactory.Client();
        options.tls(context).ifPresent(parameters -> {
            try {
                tls.setSslContext(parameters.createSSLContext(context));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalArgumentException("sslContextParameters cannot be used: " + e.getMessage(), e);
            }
        });
        return tls;
    }
}
