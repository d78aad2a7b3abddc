// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.thread.LoggingTimer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.eclipse.jetty.client.BasicAuthentication;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an open session holds: its threads, the HTTP client of its polls, and who keeps it open. */
record RunningSession(
        SessionSettings settings,
        SessionSupervisor supervisor,
        HttpClient http,
        ExecutorService threads,
        ScheduledExecutorService control) {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSession.class);

    static RunningSession start(
            GenesysConnection connection,
            GenesysApi api,
            GenesysStatsClient client,
            SessionCookies cookies,
            SessionSettings settings) {
        CamelContext context = connection.getCamelContext();
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        ScheduledExecutorService control = manager.newSingleThreadScheduledExecutor(connection, "GenesysStatsSession");
        ExecutorService threads = manager.newCachedThreadPool(connection, "GenesysStatsCometd");
        HttpOptions httpOptions = connection.getHttp();
        ScheduledExecutorService timer = new LoggingTimer(control, "the statistics session");
        HttpClient http = httpClient(context, httpOptions, threads, timer);
        SessionSupervisor supervisor = new SessionSupervisor(
                api,
                client,
                settings,
                new ControlThread(timer, fault -> {}),
                listener -> new CometdConnection(
                        api, http, cookies, settings, httpOptions.getResponseTimeout(), timer, listener));
        RunningSession session = new RunningSession(settings, supervisor, http, threads, control);
        supervisor.start();
        return session;
    }

    void requireSame(SessionSettings others) {
        if (!settings.equals(others)) {
            throw new IllegalArgumentException(
                    "maxMessageSize, subscriptionCheckInterval and the reconnect delays belong to the session that all "
                            + "consumers of a connection share: set them once, on the component. The session runs with "
                            + settings
                            + ", this consumer asks for " + others);
        }
    }

    void close(CamelContext context) {
        try {
            http.stop();
        } catch (Exception e) {
            LOG.debug("The HTTP client of the statistics session did not stop cleanly", e);
        }
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        manager.shutdownNow(control);
        manager.shutdownGraceful(threads);
    }

    private static HttpClient httpClient(
            CamelContext context, HttpOptions options, ExecutorService threads, ScheduledExecutorService scheduler) {
        HttpClient client = new HttpClient();
        client.setExecutor(threads);
        client.setScheduler(new ScheduledExecutorScheduler(scheduler));
        client.setConnectTimeout(options.getConnectTimeout().toMillis());
        // A redirect would carry the key and the token to wherever it leads.
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setSslContextFactory(tls(context, options));
        options.proxy().ifPresent(proxy -> use(proxy, client));
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The HTTP client of the statistics session does not start: " + e.getMessage(), e);
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
